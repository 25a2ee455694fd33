import threading

from studio.stores.identity import Remembered


def test_a_result_is_made_once_for_the_same_objects_and_again_for_equal_others():
    memory, made = Remembered[int](10), []

    def make() -> int:
        made.append(1)
        return len(made)

    one, other = [1, 2], [1, 2]
    assert [memory.of(make, one), memory.of(make, one), memory.of(make, other), memory.of(make, one, other)] == [1, 1, 2, 3]


def test_the_oldest_unused_results_are_let_go():
    memory, objects, made = Remembered[int](2), [object() for _ in range(3)], []
    for thing in (objects[0], objects[1], objects[0], objects[2], objects[0], objects[1]):
        memory.of(lambda thing=thing: made.append(objects.index(thing)) or 0, thing)
    assert made == [0, 1, 2, 1]


def test_many_threads_share_one_memory_while_it_lets_go():
    memory, objects, wrong = Remembered[int](8), [object() for _ in range(40)], []

    def use() -> None:
        try:
            for turn in range(3000):
                number = turn * 7 % 40
                if memory.of(lambda number=number: number, objects[number]) != number:
                    wrong.append(number)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
