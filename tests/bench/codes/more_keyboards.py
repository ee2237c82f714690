"""Further keyboards, as the tables of the X Keyboard Extension have them (xkeyboard-config); see ``keyboards``."""

from tests.bench.codes.keyboards import Keyboard

LETTER_KEYS = (
    Keyboard(
        "France (Bépo)",
        "$\"«»()@+-/*=%bépoè^vdljzwçauie,ctsrnmàyx.k'qghf",
        "#1234567890°`BÉPOÈ!VDLJZWÇAUIE;CTSRNMÀYX:K?QGHF",
        dead="^",
    ),
    Keyboard(
        "Latvia (F)",
        "`1234567890-=qwertyuiop[]\\asd\x00ghjkl;'zxcvbnm,./",
        '~!@#$%^&*()_+QWERTYUIOP{}|ASD\x00GHJKL:"ZXCVBNM<>?',
    ),
)
"""Layouts that the calibration was built on: the key of a letter is dead, or writes nothing."""

FURTHER = (
    Keyboard(
        "Serbia (Latin)",
        "`1234567890'+qwertzuiopšđžasdfghjklčćyxcvbnm,.-",
        '~!"#$%&/()=?*QWERTZUIOPŠĐŽASDFGHJKLČĆYXCVBNM;:_',
    ),
    Keyboard(
        "Albania",
        "\\1234567890-=qwertzuiopç@]asdfghjklë[yxcvbnm,./",
        "|!\"#$%^&*()_+QWERTZUIOPÇ'}ASDFGHJKLË{YXCVBNM;:?",
    ),
    Keyboard(
        "Malta",
        "ċ1234567890-=qwertyuiopġħ#asdfghjkl;'zxcvbnm,./",
        'Ċ!"€$%^&*()_+QWERTYUIOPĠĦ~ASDFGHJKL:@ZXCVBNM<>?',
    ),
    Keyboard(
        "Faroe Islands",
        "½1234567890+´qwertyuiopåð'asdfghjklæøzxcvbnm,.-",
        '§!"#¤%&/()=?`QWERTYUIOPÅÐ*ASDFGHJKLÆØZXCVBNM;:_',
        dead="`´",
    ),
    Keyboard(
        "Japan",
        "\x001234567890-^qwertyuiop@[]asdfghjkl;:zxcvbnm,./",
        "\x00!\"#$%&'()~=~QWERTYUIOP`{}ASDFGHJKL+*ZXCVBNM<>?",
    ),
    Keyboard(
        "Azerbaijan",
        "`1234567890-=qüertyuiopöğ\\asdfghjklıəzxcvbnmçş.",
        '~!"Ⅶ;%:?*()_+QÜERTYUİOPÖĞ/ASDFGHJKLIƏZXCVBNMÇŞ,',
    ),
    Keyboard(
        "Kazakhstan",
        '("әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№',
        ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?",
    ),
    Keyboard(
        "Armenia",
        "՝ֆձ֊,։՞․՛)օէղճփբսմուկըթծց»ջվգեանիտհպրժդչյզլքխշռ",
        "՜ՖՁ—$…%և՚(ՕԷՂՃՓԲՍՄՈՒԿԸԹԾՑ«ՋՎԳԵԱՆԻՏՀՊՐԺԴՉՅԶԼՔԽՇՌ",
    ),
    Keyboard(
        "Belarus",
        "ё1234567890-=йцукенгшўзх'\\фывапролджэячсмітьбю.",
        "Ё!\"№;%:?*()_+ЙЦУКЕНГШЎЗХ'/ФЫВАПРОЛДЖЭЯЧСМІТЬБЮ,",
    ),
    Keyboard(
        "North Macedonia",
        "`1234567890-=љњертѕуиопшѓжасдфгхјклчќзџцвбнм,./",
        "~!„“$%^&*()_+ЉЊЕРТЅУИОПШЃЖАСДФГХЈКЛЧЌЗЏЦВБНМ;:?",
        dead="`",
    ),
    Keyboard(
        "Germany (Neo)",
        "^1234567890-`xvlcwkhgfqß´\x00uiaeosnrtdyüöäpzbm,.j",
        "ˇ°§ℓ»«$€„“”—¸XVLCWKHGFQẞ~\x00UIAEOSNRTDYÜÖÄPZBM–•J",
        dead="^`~´¸ˇ",
    ),
    Keyboard(
        "Workman",
        "`1234567890-=qdrwbjfup;[]\\ashtgyneoi'zxmcvkl,./",
        '~!@#$%^&*()_+QDRWBJFUP:{}|ASHTGYNEOI"ZXMCVKL<>?',
    ),
    Keyboard(
        "Mongolia",
        "=1234567890ещфцужэнгшүзкъ!йыбөахролдпячёсмитьвю",
        '+№-"₮:._,%?ЕЩФЦУЖЭНГШҮЗКЪ|ЙЫБӨАХРОЛДПЯЧЁСМИТЬВЮ',
    ),
)
"""Layouts that the calibration is only measured on."""
