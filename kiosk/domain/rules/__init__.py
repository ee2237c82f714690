"""Rules of check-in lists: judged offline exactly as the platform would, never more generous."""

from kiosk.domain.rules.explaining import explain
from kiosk.domain.rules.facts import RuleFacts
from kiosk.domain.rules.jsonlogic import apply
from kiosk.domain.rules.judging import allows
from kiosk.domain.rules.wording import RULE_SENTENCES, Explanation

__all__ = ["RULE_SENTENCES", "Explanation", "RuleFacts", "allows", "apply", "explain"]
