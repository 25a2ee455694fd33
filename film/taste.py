"""What one viewer likes and dislikes, in that viewer's own sentences; what follows from it is the writer's affair."""

from film.value import Value


class Taste(Value):
    """The preferences of one viewer that hold today, the latest first."""

    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is known of this viewer."""
        return not (self.likes or self.dislikes)
