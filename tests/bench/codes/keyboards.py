"""Keyboards of many countries, key by key: what a computer writes when a scanner types as if it had an American one.

Tables of the 47 keys that write, without and with Shift, in the order of the American keyboard; as the makers of
operating systems publish them. Dead keys are listed by what they write alone.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_PLAIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
_NOTHING = "\0"
"""A key that writes nothing."""

_ACCENTS = {
    "´": "\u0301",
    "΄": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "¨": "\u0308",
    "~": "\u0303",
    "ˇ": "\u030c",
    "°": "\u030a",
    "¸": "\u0327",
    "'": "\u0301",
    '"': "\u0308",
    "˛": "\u0328",
    "˝": "\u030b",
    "˘": "\u0306",
    "˙": "\u0307",
}


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A layout.

    Attributes:
        name: Country, or what it is called.
        plain: What its keys write.
        shifted: What they write with Shift.
        dead: Those that write an accent on the next letter.
        caps_lock: Keys that Caps Lock shifts, besides letters, as American plain signs.
    """

    name: str
    plain: str
    shifted: str
    dead: str = ""
    caps_lock: str = ""

    def typed(self, text: str, *, linux: bool = False, caps_lock: bool = False) -> str:
        """Return what a text of American signs becomes.

        Args:
            text: What the scanner types.
            linux: A dead key before a letter that takes no accent writes nothing, and neither does the letter; else
                its accent alone is written, and then the letter, as on Windows. The same before the end key.
            caps_lock: Whether Caps Lock is on.
        """
        return "".join(self._written(text, linux=linux, caps_lock=caps_lock))

    def key(self, sign: str, *, caps_lock: bool = False) -> str:
        """Return what the key of an American sign writes here."""
        if sign == " ":
            return " "
        shift = sign in _SHIFTED
        at = (_SHIFTED if shift else _PLAIN).index(sign)
        is_letter = self.plain[at].isalpha() and _PLAIN[at].isalpha()
        if caps_lock and (is_letter or _PLAIN[at] in self.caps_lock):
            shift = not shift
        return (self.shifted if shift else self.plain)[at]

    def _written(self, text: str, *, linux: bool, caps_lock: bool) -> Iterator[str]:
        waiting = ""
        for sign in text:
            letter = self.key(sign, caps_lock=caps_lock)
            if letter == _NOTHING:
                continue
            if waiting:
                joined = unicodedata.normalize("NFC", letter + _ACCENTS[waiting])
                if len(joined) == 1:
                    yield joined
                elif not linux:
                    yield waiting + letter
                waiting = ""
            elif letter in self.dead:
                waiting = letter
            else:
                yield letter
        if waiting and not linux:
            yield waiting  # the end key takes no accent


AMERICAN = Keyboard("US", _PLAIN, _SHIFTED)

BUILT_ON = (
    AMERICAN,
    Keyboard(
        "United Kingdom",
        "`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
        '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?',
    ),
    Keyboard(
        "Germany",
        "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
        dead="^´`",
    ),
    Keyboard(
        "France",
        "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!",
        "\x001234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§",
        dead="^¨",
        caps_lock="1234567890-=[]\\;',./",
    ),
    Keyboard(
        "Czechia",
        ";+ěščřžýáíé=´qwertzuiopú)¨asdfghjklů§yxcvbnm,.-",
        "°1234567890%ˇQWERTZUIOP/('ASDFGHJKL\"!YXCVBNM?:_",
        dead="´ˇ¨°",
    ),
    Keyboard(
        "Greece",
        "`1234567890-=;ςερτυθιοπ[]\\ασδφγηξκλ΄'ζχψωβνμ,./",
        '~!@#$%^&*()_+:ΣΕΡΤΥΘΙΟΠ{}|ΑΣΔΦΓΗΞΚΛ¨"ΖΧΨΩΒΝΜ<>?',
        dead="΄¨",
    ),
)
"""Layouts that the calibration was built on."""

HELD_OUT = (
    Keyboard(
        "Belgium",
        "²&é\"'(§è!çà)-azertyuiop^$µqsdfghjklmùwxcvbn,;:=",
        "³1234567890°_AZERTYUIOP¨*£QSDFGHJKLM%WXCVBN?./+",
        dead="^¨",
    ),
    Keyboard(
        "Switzerland (German)",
        "§1234567890'^qwertzuiopü¨$asdfghjklöäyxcvbnm,.-",
        '°+"*ç%&/()=?`QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_',
        dead="^`¨",
    ),
    Keyboard(
        "Switzerland (French)",
        "§1234567890'^qwertzuiopè¨$asdfghjkléàyxcvbnm,.-",
        '°+"*ç%&/()=?`QWERTZUIOPü!£ASDFGHJKLöäYXCVBNM;:_',
        dead="^`¨",
    ),
    Keyboard(
        "Spain",
        "º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_',
        dead="`^´¨",
    ),
    Keyboard(
        "Latin America",
        "|1234567890'¿qwertyuiop´+}asdfghjklñ{zxcvbnm,.-",
        '°!"#$%&/()=?¡QWERTYUIOP¨*]ASDFGHJKLÑ[ZXCVBNM;:_',
        dead="´¨",
    ),
    Keyboard(
        "Italy",
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_',
    ),
    Keyboard(
        "Portugal",
        "\\1234567890'«qwertyuiop+´~asdfghjklçºzxcvbnm,.-",
        '|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇªZXCVBNM;:_',
        dead="´~`^",
    ),
    Keyboard(
        "Brazil",
        "'1234567890-=qwertyuiop´[]asdfghjklç~zxcvbnm,.;",
        '"!@#$%¨&*()_+QWERTYUIOP`{}ASDFGHJKLÇ^ZXCVBNM<>:',
        dead="´~¨`^",
    ),
    Keyboard(
        "Denmark",
        "½1234567890+´qwertyuiopå¨'asdfghjklæøzxcvbnm,.-",
        '§!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÆØZXCVBNM;:_',
        dead="´`¨^",
    ),
    Keyboard(
        "Norway",
        "|1234567890+\\qwertyuiopå¨'asdfghjkløæzxcvbnm,.-",
        '§!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLØÆZXCVBNM;:_',
        dead="`¨^",
    ),
    Keyboard(
        "Sweden and Finland",
        "§1234567890+´qwertyuiopå¨'asdfghjklöäzxcvbnm,.-",
        '½!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÖÄZXCVBNM;:_',
        dead="´`¨^",
    ),
    Keyboard(
        "Netherlands",
        "@1234567890/°qwertyuiop¨*<asdfghjkl+´zxcvbnm,.-",
        "§!\"#$%&_()'?~QWERTYUIOP^|>ASDFGHJKL±`ZXCVBNM;:=",
        dead="¨´~^`",
    ),
    Keyboard(
        "Slovakia",
        ";+ľščťžýáíé=´qwertzuiopúäňasdfghjklô§yxcvbnm,.-",
        '°1234567890%ˇQWERTZUIOP/()ASDFGHJKL"!YXCVBNM?:_',
        dead="´ˇ°",
    ),
    Keyboard("Poland (programmers)", _PLAIN, _SHIFTED, dead="~"),
    Keyboard(
        "Hungary",
        "0123456789öüóqwertzuiopőúűasdfghjkléáyxcvbnm,.-",
        "§'\"+!%/=()ÖÜÓQWERTZUIOPŐÚŰASDFGHJKLÉÁYXCVBNM?:_",
    ),
    Keyboard(
        "Turkey (Q)",
        '"1234567890*-qwertyuıopğü,asdfghjklşizxcvbnmöç.',
        "é!'^+%&/()=?_QWERTYUIOPĞÜ;ASDFGHJKLŞİZXCVBNMÖÇ:",
        dead="^",
    ),
    Keyboard(
        "Russia",
        "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
        'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,',
    ),
    Keyboard(
        "Israel",
        ";1234567890-=/'קראטוןםפ][\\שדגכעיחלךף,זסבהנמצתץ.",
        '~!@#$%^&*)(_+QWERTYUIOP}{|ASDFGHJKL:"ZXCVBNM><?',
    ),
    Keyboard(
        "Dvorak",
        "`1234567890[]',.pyfgcrl/=\\aoeuidhtns-;qjkxbmwvz",
        '~!@#$%^&*(){}"<>PYFGCRL?+|AOEUIDHTNS_:QJKXBMWVZ',
    ),
    Keyboard(
        "Canada (French)",
        "#1234567890-=qwertyuiop^¸<asdfghjkl;`zxcvbnm,.é",
        "|!\"/$%?&*()_+QWERTYUIOP^¨>ASDFGHJKL:`ZXCVBNM'.É",
        dead="^¸¨`",
    ),
    Keyboard("US international", _PLAIN, _SHIFTED, dead="`~^'\""),
    Keyboard(
        "Slovenia and Croatia",
        "¸1234567890'+qwertzuiopšđžasdfghjklčćyxcvbnm,.-",
        '¨!"#$%&/()=?*QWERTZUIOPŠĐŽASDFGHJKLČĆYXCVBNM;:_',
        dead="¸¨",
    ),
    Keyboard(
        "Iceland",
        "°1234567890ö-qwertyuiopð'+asdfghjklæ´zxcvbnm,.þ",
        '¨!"#$%&/()=_ÖQWERTYUIOPÐ?*ASDFGHJKLÆ\x00ZXCVBNM;:Þ',
        dead="°¨´",
    ),
    Keyboard(
        "Ukraine",
        "'1234567890-=йцукенгшщзхї\\фівапролджєячсмитьбю.",
        '₴!"№;%:?*()_+ЙЦУКЕНГШЩЗХЇ/ФІВАПРОЛДЖЄЯЧСМИТЬБЮ,',
    ),
    Keyboard(
        "Bulgaria (traditional phonetic)",
        "ч1234567890-=явертъуиопшщюасдфгхйкл;'зьцжбнм,./",
        'Ч!@#$%^&*()_+ЯВЕРТЪУИОПШЩЮАСДФГХЙКЛ:"ЗЬЦЖБНМ<>?',
    ),
    Keyboard(
        "United Kingdom (international)",
        "`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
        '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?',
        dead="`'\"^~",
    ),
    Keyboard(
        "Turkey (Kurdish)",
        '"1234567890*-qwertyuiopxû,asdfghjklşîzxcvbnmêç.',
        "é!'^+%&/()=?_QWERTYUIOPXÛ;ASDFGHJKLŞÎZXCVBNMÊÇ:",
    ),
    Keyboard(
        "Arabic (101, as X11 writes its ligatures)",
        "ذ1234567890-=ضصثقفغعهخحجد\\شسيبلاتنمكطئءؤرﻻىةوزظ",
        '\u0651!@#$%^&*)(_+\u064e\u064b\u064f\u064cﻹإ‘÷×؛<>|\u0650\u064d][ﻷأـ،/:"~\u0652}{ﻵآ’,.؟',
    ),
    Keyboard(
        "Thailand (Kedmanee)",
        "_ๅ/-ภถ\u0e38\u0e36คตจขชๆไำพะ\u0e31\u0e35รนยบลฃฟหกดเ\u0e49\u0e48าสวงผปแอ\u0e34\u0e37ทมใฝ",
        '%+๑๒๓๔\u0e39฿๕๖๗๘๙๐"ฎฑธ\u0e4d\u0e4aณฯญฐ,ฅฤฆฏโฌ\u0e47\u0e4bษศซ.()ฉฮ\u0e3a\u0e4c?ฒฬฦ',
    ),
    Keyboard(
        "Vietnam",
        "`ăâêô\u0300\u0309\u0303\u0301\u0323đ-₫qwertyuiopươ\\asdfghjkl;'zxcvbnm,./",
        '~!@#$%^&*()_+QWERTYUIOPƯƠ|ASDFGHJKL:"ZXCVBNM<>?',
    ),
    Keyboard(
        "Lithuania",
        "`ąčęėįšųū90-žqwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
        '~ĄČĘĖĮŠŲŪ()_ŽQWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
    ),
    Keyboard(
        "Turkey (F)",
        "+1234567890/-fgğıodrnhpqwxuieaütkmlyşjövcçzsb.,",
        "*!\"^$%&'()=?_FGĞIODRNHPQWXUİEAÜTKMLYŞJÖVCÇZSB:;",
        dead="^",
    ),
    Keyboard(
        "Colemak",
        "`1234567890-=qwfpgjluy;[]\\arstdhneio'zxcvbkm,./",
        '~!@#$%^&*()_+QWFPGJLUY:{}|ARSTDHNEIO"ZXCVBKM<>?',
    ),
    Keyboard(
        "Estonia",
        "ˇ1234567890+´qwertyuiopüõ'asdfghjklöäzxcvbnm,.-",
        '~!"#¤%&/()=?`QWERTYUIOPÜÕ*ASDFGHJKLÖÄZXCVBNM;:_',
        dead="ˇ´~`",
    ),
    Keyboard(
        "Georgia",
        "„1234567890-=ქწერტყუიოპ[]~ასდფგჰჯკლ;'ზხცვბნმ,./",
        '“!@#$%^&*()_+QჭEღთYUIOP{}|AშDFGHჟK₾:"ძXჩVBNM<>?',
    ),
)
"""Layouts that the calibration is only measured on."""
