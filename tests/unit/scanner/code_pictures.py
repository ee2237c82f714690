"""Pictures for tests of this room."""

import cv2
import numpy as np
import segno
import zxingcpp

from kiosk.scanner.frame import Frame, Image
from kiosk.scanner.synthetic import drawing
from kiosk.scanner.synthetic.drawing import CardPose

PASS = "GH1:" + "6BFOXN$%7TW+A0" * 15  # as long as a gate pass: version 8 at level M


def code_picture(text: str = PASS, *, module_px: int = 6, size: tuple[int, int] = (1280, 720)) -> Image:
    """Return a code facing the camera in the middle of a plain wall."""
    modules = np.pad(drawing.code_modules(text), 4)
    code = np.kron(np.where(modules > 0, 20, 235).astype(np.uint8), np.ones((module_px, module_px), np.uint8))
    picture = np.full((size[1], size[0]), 128, np.uint8)
    top, left = (size[1] - code.shape[0]) // 2, (size[0] - code.shape[1]) // 2
    picture[top : top + code.shape[0], left : left + code.shape[1]] = code
    return picture


def symbol_picture(symbol: segno.QRCode, *, module_px: int = 6) -> Image:
    """Return a code as it is written, with its quiet zone."""
    modules = np.pad(np.array([list(row) for row in symbol.matrix], np.uint8), 4)
    dark = np.where(modules > 0, 0, 255).astype(np.uint8)
    return np.asarray(np.kron(dark, np.ones((module_px, module_px), np.uint8)), np.uint8)


def held_up(
    text: str | None, *, x: float = 640, y: float = 360, yaw: float = 0, blur: float = 0, seed: int = 1
) -> Image:
    """Return a ticket held up in a hall."""
    rng = np.random.default_rng(seed)
    picture = drawing.draw_scene((1280, 720), rng)
    modules = None if text is None else drawing.code_modules(text)
    card = drawing.draw_card(modules, "paper", rng)
    corners = drawing.project(card, CardPose(x=x, y=y, width=450, yaw=yaw), 1280)
    drawing.lay_over(picture, card, corners, blur=(blur, 0), defocus=0)
    return picture


def other_code(text: str, kind: zxingcpp.BarcodeFormat, *, scale: int = 5) -> Image:
    """Return a code of another symbology on white."""
    code = zxingcpp.create_barcode(text, kind)
    image = np.array(zxingcpp.write_barcode_to_image(code, scale=scale, add_quiet_zones=True))
    padded = cv2.copyMakeBorder(image, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255)
    return np.ascontiguousarray(padded, np.uint8)


def frame_of(picture: Image, index: int = 0) -> Frame:
    """Return a picture as a frame."""
    return Frame(image=picture, index=index, captured_ms=0.0, source="test")
