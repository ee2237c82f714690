"""Functions between a record and its row, compiled as dataclasses do for their own methods.

A first snapshot makes some hundred thousand rows, and each scan reads some records: a loop over the fields takes twice
as long for each.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.store.compiled.code_builder import CodeBuilder
from kiosk.store.compiled.micros import EPOCH, FIRST, LAST, MICROSECOND, nearest, to_micros

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCodec:
    """How one field lies in its column.

    Attributes:
        to_sql: Makes the column's value of the field's; None where that is the same.
        from_sql: Makes the field's value of the column's; None where that is the same.
        is_optional: The field may be None, which is NULL and goes through neither of them.
    """

    to_sql: Convert | None = None
    from_sql: Convert | None = None
    is_optional: bool = False

    def sql_value(self, value: Any) -> Any:
        """Return what a field's value is in SQL."""
        is_as_it_is = self.to_sql is None or (value is None and self.is_optional)
        return value if is_as_it_is or self.to_sql is None else self.to_sql(value)


def call(script: CodeBuilder, convert: Convert, found: str) -> str:
    """Return an expression for what a function makes of a variable.

    Instants and truth values are in every record: what is done with them is written out, for the call alone would take
    half as long again.

    Args:
        script: What is written.
        convert: The function.
        found: The variable, which is not None.
    """
    if convert is int:
        return f"(1 if {found} else 0)"
    if convert is not to_micros:
        return f"{script.constant(convert)}({found})"
    at, first, last = "at", script.constant(FIRST), script.constant(LAST)
    micros = f"({at} := ({found} - {script.constant(EPOCH)}) // {script.constant(MICROSECOND)})"
    return f"({at} if {first} <= {micros} <= {last} else {script.constant(nearest)}({at}))"


def compile_row(columns: Mapping[str, ColumnCodec], usual: Mapping[str, Any]) -> Convert:
    """Return what makes a record's values in column order, ready for SQL.

    Args:
        columns: How the record's fields lie in the columns, in their order.
        usual: What fields are where nothing is said. Most are that, so it is converted once: which object a field holds
            is known in a third of the time that a call takes.
    """
    script = CodeBuilder({})
    with script.block("def row(record):"):
        values: list[str] = []
        for name, one in columns.items():
            found = f"record.{name}"
            if one.to_sql is not None and usual.get(name) is not None:
                found, kept = script.value(found), one.sql_value(usual[name])
                converted = _converted(script, found, one.to_sql, one.is_optional)
                same = f"{found} is {script.constant(usual[name])}"
                values.append(f"({script.constant(kept)} if {same} else {converted})")
            else:
                values.append(f"({_converted(script, found, one.to_sql, one.is_optional)})")
        script.line(f"return ({', '.join(values)},)")
    return script.compile("row")


def compile_record(record: type[Any], columns: Mapping[str, ColumnCodec], fixed: Mapping[str, Any]) -> Convert:
    """Return what makes the record of a row.

    Args:
        record: The record's class.
        columns: How its fields lie in the row's columns, in their order.
        fixed: Fields that are in no column.
    """
    script = CodeBuilder({"made": record})
    with script.block("def read(row):"):
        given = {name: script.label() for name in columns}
        script.line(f"{', '.join(given.values())}, = row")
        values = [
            f"{name}={_converted(script, given[name], one.from_sql, one.is_optional)}" for name, one in columns.items()
        ]
        values += [f"{name}={script.constant(value)}" for name, value in fixed.items()]
        script.line(f"return made({', '.join(values)})")
    return script.compile("read")


def _converted(script: CodeBuilder, found: str, convert: Convert | None, is_optional: bool) -> str:  # noqa: FBT001
    if convert is None:
        return found
    if not is_optional:
        return call(script, convert, found)
    known = script.value(found)
    return f"None if {known} is None else {call(script, convert, known)}"
