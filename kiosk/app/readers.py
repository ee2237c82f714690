"""A reader's self-test: draws a code into a picture the size of a camera's and reads it."""

from kiosk.scanner.decoder import Decoder
from kiosk.scanner.frame import Frame
from kiosk.scanner.stage import draw_test_picture

TEST_TEXT = "GATEHOUSE SELF TEST"


def read_test_picture() -> float | None:
    """Return how many milliseconds the decoder needs for a code in a 1280×720 picture; None if it read it wrong."""
    decoder = Decoder()
    try:
        picture = draw_test_picture(TEST_TEXT, (1280, 720))
        times = []
        for index in range(5):
            found = decoder.decode(Frame(image=picture, index=index))
            if [detection.text for detection in found] != [TEST_TEXT]:
                return None
            times.append(found[0].ms)
    finally:
        decoder.close()
    return sorted(times)[len(times) // 2]
