import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image

from bot.charting import MOST_ROWS, WIDTH
from bot.drawing import draw_timeline
from tests.bot.dated_rows import day, rows, years

HEAD = "Timeline about the ferry"
ROWS = rows(years(1990, 2000), day(1994, 1, 14), day(1998, 4, 10))
DISCORDS_LIMIT = 10 * 1024 * 1024


def test_the_picture_is_an_opaque_png_of_the_promised_width() -> None:
    picture = Image.open(BytesIO(draw_timeline(ROWS, HEAD)))
    corners = {picture.getpixel((x, y)) for x in (0, WIDTH - 1) for y in (0, picture.height - 1)}

    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert 0.5 * WIDTH < picture.height < 1.5 * WIDTH
    assert corners == {(0xFA, 0xF8, 0xF3, 0xFF)}


def test_the_same_rows_give_the_same_bytes_in_any_thread() -> None:
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda _: draw_timeline(ROWS, HEAD), range(8)))

    assert set(pictures) == {draw_timeline(ROWS, HEAD)}


def test_different_rows_drawn_at_once_do_not_mix() -> None:
    several = [rows(*[day(2022, 4, 1)] * count) for count in range(1, 7)]
    alone = [draw_timeline(dated, HEAD) for dated in several]

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda dated: draw_timeline(dated, HEAD), several))

    assert together == alone


def test_a_full_picture_is_small_enough_to_be_sent() -> None:
    dated = rows(*(day(2022, 4, number) for number in range(1, MOST_ROWS + 1)), label="Word " * 99)

    assert len(draw_timeline(dated, HEAD)) < DISCORDS_LIMIT / 10


@pytest.mark.parametrize("count", [0, MOST_ROWS + 1])
def test_too_many_rows_or_none_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 12 rows"):
        draw_timeline(rows(*[day(2022, 4, 1)] * count), HEAD)


def test_matplotlib_is_loaded_only_when_a_picture_is_drawn() -> None:
    code = "import sys, bot.drawing; print('matplotlib' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"
