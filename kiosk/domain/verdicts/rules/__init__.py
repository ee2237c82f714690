"""Rules of check-in lists: judged offline exactly as the platform would, never more generous."""

from kiosk.domain.verdicts.rules.explaining import explain
from kiosk.domain.verdicts.rules.jsonlogic import apply
from kiosk.domain.verdicts.rules.judging import allows
from kiosk.domain.verdicts.rules.rule_facts import RuleFacts

__all__ = ["RuleFacts", "allows", "apply", "explain"]
