"""Translates the window, and turns it round for languages that are read from right to left."""

from importlib.resources import as_file, files

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication


def install_language(application: QApplication, language: str = "") -> tuple[QTranslator, ...]:
    """Translate the window and turn it round for languages that are read from right to left.

    Args:
        application: The application.
        language: Such as "de"; "" follows the operating system. Without a translation the texts are English.

    Returns:
        The translators, to be removed by the caller.
    """
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    name = QLocale.languageToCode(locale.language())
    own = _own_translator(name, application)
    spoken = locale if own is not None else QLocale(QLocale.Language.English)
    # English below the others: what one of them does not say yet has its English plurals.
    found = [_own_translator("en", application), own, _qt_translator(spoken, application)]
    translators = tuple(translator for translator in found if translator is not None)
    for translator in translators:
        application.installTranslator(translator)
    application.setLayoutDirection(spoken.textDirection())
    return translators


def remove_language(application: QApplication, translators: tuple[QTranslator, ...]) -> None:
    """Take translators away again."""
    for translator in translators:
        application.removeTranslator(translator)


def _own_translator(name: str, parent: QObject) -> QTranslator | None:
    with as_file(files("assets") / "translations" / f"gatehouse_{name}.qm") as path:
        translator = QTranslator(parent)
        return translator if path.is_file() and translator.load(str(path)) else None


def _qt_translator(locale: QLocale, parent: QObject) -> QTranslator | None:
    """Qt's own texts, such as the menu of a line of text; not every system has them."""
    translator = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(locale, "qtbase", "_", folder) else None
