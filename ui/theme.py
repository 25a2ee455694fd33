"""The studio's colours and letters: a dark, warm room; system fonts alone, so that nothing is fetched."""

from gradio.themes import Base

NIGHT, WALL, TABLE, EDGE = "#14110f", "#1b1714", "#262019", "#3b3229"
INK, FADED, LAMP, LAMP_DIM = "#efe7da", "#b3a696", "#e9a94f", "#3a2b17"
NONE = "none"

_COLOURS = {
    "body_background_fill": NIGHT,
    "body_text_color": INK,
    "body_text_color_subdued": FADED,
    "background_fill_primary": WALL,
    "background_fill_secondary": TABLE,
    "block_background_fill": WALL,
    "block_border_color": EDGE,
    "block_label_text_color": FADED,
    "block_label_background_fill": WALL,
    "block_title_text_color": FADED,
    "block_shadow": NONE,
    "border_color_primary": EDGE,
    "border_color_accent": LAMP,
    "border_color_accent_subdued": EDGE,
    "color_accent_soft": LAMP_DIM,
    "link_text_color": LAMP,
    "link_text_color_hover": LAMP,
    "link_text_color_active": LAMP,
    "link_text_color_visited": LAMP,
    "input_background_fill": TABLE,
    "input_background_fill_focus": TABLE,
    "input_background_fill_hover": TABLE,
    "input_border_color": EDGE,
    "input_border_color_focus": LAMP,
    "input_border_color_hover": "#5a4c3d",
    "input_placeholder_color": "#9c8f7f",
    "input_shadow": NONE,
    "input_shadow_focus": NONE,
    "button_secondary_background_fill": TABLE,
    "button_secondary_background_fill_hover": EDGE,
    "button_secondary_text_color": INK,
    "button_secondary_text_color_hover": INK,
    "button_secondary_border_color": EDGE,
    "button_secondary_border_color_hover": LAMP,
    "button_primary_background_fill": LAMP,
    "button_primary_background_fill_hover": "#f5bd6c",
    "button_primary_text_color": NIGHT,
    "button_primary_text_color_hover": NIGHT,
    "button_primary_border_color": LAMP,
    "code_background_fill": TABLE,
    "panel_background_fill": WALL,
    "error_background_fill": "#3a1b17",
    "error_text_color": "#f3b8ad",
    "error_border_color": "#7c3a30",
}


def theme() -> Base:
    """Return the theme, the same by day and by night."""
    made = Base(
        primary_hue="amber", secondary_hue="stone", neutral_hue="stone", radius_size="sm", text_size="sm",
        font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"],
    )  # fmt: skip
    by_night = {f"{name}_dark": colour for name, colour in _COLOURS.items()}
    return made.set(color_accent=LAMP, **_COLOURS, **{name: value for name, value in by_night.items() if hasattr(made, name)})
