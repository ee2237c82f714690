"""A stream's mapping as one compiled function from the platform's items to rows of our tables.

``mapping`` says what the rules of a profile mean, one field of one item after the other. That takes 20 µs for a booking
with its ticket, which is more than anything else in a large pull. A plan does the same for whole pages: each field is
read once for all records, and nothing is made in between.

Invariant: a plan gives exactly the rows of the records that ``mapping`` makes, or hands an item over to it. What it
does not like, it never judges itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, dataclass
from typing import Any, get_type_hints

from kiosk.domain.codes.credential import hash_code
from kiosk.store.base.row_codec import TableMapping, defaults
from kiosk.store.base.tables import ROSTER
from kiosk.store.compiled.code_builder import CodeBuilder
from kiosk.store.compiled.row_functions import call
from sync.connectors.rest.mapping import conversions, rules
from sync.connectors.rest.mapping.shapes import ANY, TEXT, Shape
from sync.connectors.rest.profile.pull_rules import RECORDS, Condition, Gone, RecordRule, Source, StreamRule

Odd = Callable[[Any], Sequence[Iterable[Any]]]
"""Makes the rows of an item that a plan does not like, by rule; none at all for an item that is unreadable."""

Run = Callable[[Iterable[Any], Odd], tuple[list[str], list[list[Any]]]]
"""Takes items; returns the ids of what is gone, and the values of all rows by rule."""


_NAMES = {
    "words": conversions.profile_text,
    "truth_words": conversions.bool_profile_text,
    "one_case": conversions.one_case,
    "is_set": conversions.is_set,
    "hash_code": hash_code,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a stream's items become.

    Attributes:
        table_mappings: Into which table each rule's rows go.
        run: Makes the rows.
    """

    table_mappings: Sequence[TableMapping[Any]]
    run: Run


def compile_plan(rule: StreamRule, shape: Shape) -> Plan | None:
    """Compile a stream's rules; None for streams with entries, whose consequences need more than a row.

    Args:
        rule: The stream, which was compiled by ``mapping`` before.
        shape: Shape of its items, which is told what is needed.
    """
    if rule.entries or not rule.records:
        return None
    script = CodeBuilder(_NAMES)
    results = [f"r{number}" for number in range(len(rule.records))]
    with script.block("def run(items, odd):"):
        script.line("gone = []")
        for result in results:
            script.line(f"{result} = []")
        with script.block("for item in items:"):
            with script.block("try:"):
                for gone in rule.gone:
                    _write_gone(script, gone, shape)
                made = [_write_record(script, record, shape) for record in rule.records]
            # Whatever a plan stumbles over goes to the rules: these know what is nothing, and what makes an item
            # unreadable.
            with script.block("except (ValueError, KeyError, TypeError):"):
                script.line(f"for rows, more in zip([{', '.join(results)}], odd(item)): rows += more")
                script.line("continue")
            for result, rows in zip(results, made, strict=True):
                script.line(f"{result} += {rows}")
        script.line(f"return gone, [{', '.join(results)}]")
    return Plan([_table_mapping(record) for record in rule.records], script.compile("run"))


def _write_gone(script: CodeBuilder, gone: Gone, shape: Shape) -> None:
    at = _Place(script, shape, "item")
    fits, found = at.fits([Condition(path=gone.path, equals=gone.equals)]), at.read(gone.id, TEXT)
    with script.block(f"if {fits} and {found} is not None:"):
        script.line(f"gone.append(str({found}))")
        script.line("continue")


def _write_record(script: CodeBuilder, rule: RecordRule, shape: Shape) -> str:
    """Write what makes the rows of one rule; returns the variable that holds their values."""
    rows = script.label()
    if rule.each is None:
        at = _Place(script, shape, "item")
        if not rule.only:
            return _write_row(at, rule)
        script.line(f"{rows} = ()")
        with script.block(f"if {at.fits(rule.only)}:"):
            script.line(f"{rows} = {_write_row(at, rule)}")
        return rows
    inner, get_list = shape.want_list(rule.each)
    script.line(f"{rows} = []")
    with script.block(f"for part in {script.constant(get_list)}(item) or ():"):
        at = _Place(script, inner, "part", shape)
        with script.block(f"if {at.fits(rule.only)}:"):
            script.line(f"{rows} += {_write_row(at, rule)}")
    return rows


def _table_mapping(rule: RecordRule) -> TableMapping[Any]:
    """Return how a rule's rows lie in their table: what no profile ever says of them takes no place in a row."""
    table_mapping = ROSTER[RECORDS[rule.record]]
    return table_mapping.with_fixed(
        {name: value for name, value in defaults(table_mapping.record).items() if name not in rule.fields}
    )


def _write_row(at: "_Place", rule: RecordRule) -> str:
    table_mapping = _table_mapping(rule)
    hints, default = get_type_hints(table_mapping.record), defaults(table_mapping.record)
    values = [
        _Column(
            at,
            table_mapping,
            name,
            conversions.kind_of(hints[name], name, table_mapping.record),
            default.get(name, MISSING),
        ).write(rules.as_source(rule.fields[name]))
        for name in table_mapping.columns
    ]
    return at.script.value(f"({', '.join(values)},)")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where paths begin.

    Attributes:
        script: What is written.
        shape: Shape of the item.
        item: Its variable.
        around: Shape of the item around, whose variable is ``item`` then.
    """

    script: CodeBuilder
    shape: Shape
    item: str
    around: Shape | None = None

    def read(self, path: str, kind: Any) -> str:
        """Return the variable that holds what stands at a path, None where there is nothing."""
        start, shape, way = self.item, self.shape, path
        if path.startswith("^"):
            assert self.around is not None  # noqa: S101  # ``mapping`` compiled it
            start, shape, way = "item", self.around, path[1:]
        first, *others = shape.want_way(way, kind)
        found = self.script.value(f"{start}.{first}")
        for attribute in others:
            found = self.script.value(f"None if {found} is None else {found}.{attribute}")
        return found

    def fits(self, conditions: Sequence[Condition]) -> str:
        """Return an expression for whether all of these hold."""
        tests: list[str] = []
        for condition in conditions:
            found = self.read(condition.path, ANY)
            if condition.equals is None and condition.differs is None:
                tests.append(f"({found} is not None and is_set({found}))")
                continue
            if {condition.equals, condition.differs} & {"true", "false"}:
                said = self.script.value(
                    f"'true' if {found} is True else 'false' if {found} is False else truth_words({found})"
                )
            else:
                said = self.script.value(f"one_case({found} if type({found}) is str else words({found}))")
            if condition.equals is not None:
                tests.append(f"{said} == {self.script.constant(conversions.one_case(condition.equals))}")
            if condition.differs is not None:
                tests.append(f"{said} != {self.script.constant(conversions.one_case(condition.differs))}")
        return " and ".join(tests) or "True"

    def call(self, made: rules.Make) -> str:
        """Return the variable that holds what ``mapping`` makes of the item."""
        return self.script.value(f"{self.script.constant(made)}({self.item}, item)")


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of a row: writes what computes its value.

    Attributes:
        at: Where its paths begin.
        table_mapping: Its table.
        name: Its name.
        kind: How it is filled.
        default: What it is where nothing is said, MISSING where something has to be said.
    """

    at: _Place
    table_mapping: TableMapping[Any]
    name: str
    kind: conversions.Kind
    default: Any

    def missing(self) -> str:
        """Return an expression for the value where nothing is said; "" where something has to be said."""
        return "" if self.default is MISSING else self._constant(self.default)

    def write(self, source: Source) -> str:
        """Return an expression for the value, after writing what leads to it."""
        script, at = self.at.script, self.at
        if not source.unless and not source.only:
            return self._plain(source)
        target = script.label()
        overrides = [(at.fits([Condition(path=o.path, equals=o.equals), *o.also]), o.value) for o in source.unless]
        otherwise = at.fits(source.only)
        word = "if"
        for fits, text in overrides:
            with script.block(f"{word} {fits}:"):
                script.line(f"{target} = {self._constant(conversions.from_text(self.kind, text))}")
            word = "elif"
        with script.block(f"{word} not ({otherwise}):"):
            script.line(f"{target} = {self.missing()}" if self.missing() else "raise KeyError")
        with script.block("else:"):
            script.line(f"{target} = {self._plain(source)}")
        return target

    def _plain(self, source: Source) -> str:
        if source.const is not None:
            return self._constant(conversions.from_text(self.kind, source.const))
        # Rare forms are called by rule: written a second time here, they could come to mean something else.
        if source.path is None or source.pattern is not None or source.prefix or source.convert in {"base64", "hex"}:
            made = rules.compile_plain(source, self.kind, self.at.shape, self.at.around)
            return self._finished(self._stored(self.at.call(made)), source)
        json_kind, convert = conversions.reading(source, self.kind)
        found = self.at.read(source.path, json_kind)
        if source.otherwise is not None:
            second = self.at.read(source.otherwise, json_kind)
            found = self.at.script.value(f"{second} if {found} is None else {found}")
        table = self._table(source)
        if table is not None:
            looked_up = f"{self.at.script.constant(table)}[{found}]"
            return self._finished(self._unless_none(found, looked_up), source)
        return self._finished(self._stored(self._converted(found, source, convert)), source)

    def _table(self, source: Source) -> dict[str, Any] | None:
        """Return what each of the platform's words is in SQL, where there is a list of them."""
        if source.map is not None:
            words = {word: conversions.from_text(self.kind, text) for word, text in source.map.items()}
        elif self.kind.members is not None and source.convert is None:
            words = dict(self.kind.members)
        else:
            return None
        sql_values = {word: self.table_mapping.sql_value(self.name, value) for word, value in words.items()}
        return conversions.WordTable(sql_values)

    def _converted(self, found: str, source: Source, convert: Callable[[Any], Any]) -> str:
        """Return the variable with our value; ``mapping`` says what it is."""
        if source.convert == "sha256":
            return self._unless_none(found, f"hash_code({found})")
        if convert is conversions.text_of:
            return self.at.script.value(
                f"{found} if type({found}) is str else None if {found} is None else str({found})"
            )
        if self.kind.is_ready:
            return found  # the decoder saw to it
        return self._unless_none(found, f"{self.at.script.constant(convert)}({found})")

    def _stored(self, found: str) -> str:
        """Return the variable with a value of ours as it is in SQL."""
        to_sql = self.table_mapping.codecs[self.name].to_sql
        return found if to_sql is None else self._unless_none(found, call(self.at.script, to_sql, found))

    def _unless_none(self, found: str, expression: str) -> str:
        return self.at.script.value(f"None if {found} is None else {expression}")

    def _default(self, source: Source) -> str:
        """Return an expression for what stands for nothing; "" where something has to be said."""
        if source.default is None:
            return "" if self.kind.unclear is not None and source.path is not None else self.missing()
        return self._constant(conversions.from_text(self.kind, source.default))

    def _finished(self, found: str, source: Source) -> str:
        default = self._default(source)
        if not default:
            self.at.script.once(f"if {found} is None: raise KeyError")
        return found if default in {"", "None"} else f"{default} if {found} is None else {found}"

    def _constant(self, value: Any) -> str:
        return self.at.script.constant(self.table_mapping.sql_value(self.name, value))
