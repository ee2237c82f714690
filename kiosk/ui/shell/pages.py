"""All pages and panels of the window. A new one is its folder under ``kiosk/ui`` and one line here."""

from functools import partial
from typing import Final

from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.badges.badges_page import BadgesPage
from kiosk.ui.confirm.confirm_panel import ConfirmPanel
from kiosk.ui.conflicts.inbox_page import InboxPage
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.door.approval_panel import ApprovalPanel
from kiosk.ui.door.pay_panel import PayPanel
from kiosk.ui.door.sell_panel import SellPanel
from kiosk.ui.exchange.exchange_panel import ExchangePanel
from kiosk.ui.guest.guest_panel import GuestPanel
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.log_transfer.transfer_page import TransferPage
from kiosk.ui.look_up.look_up_panel import LookUpPanel
from kiosk.ui.new_version.new_version_page import NewVersionPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.paper.paper_page import PaperPage
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.questions.questions_panel import QuestionsPanel
from kiosk.ui.redirect.redirect_panel import RedirectPanel
from kiosk.ui.retention.retention_page import RetentionPage
from kiosk.ui.scan.list_panel import ListPanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.settings.sound_page import SoundPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.done_page import DonePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.setup.pin_page import PinPage
from kiosk.ui.setup.service_page import ServicePage
from kiosk.ui.staff.shift_page import ShiftPage
from kiosk.ui.staff.sign_in_page import SignInPage
from kiosk.ui.staff.staff_page import StaffPage
from kiosk.ui.sync.sync_page import SyncPage
from kiosk.ui.take_home.take_home_page import TakeHomePage
from kiosk.ui.takings.takings_page import TakingsPage
from kiosk.ui.venue.venue_page import VenuePage

# Pages that people open have their buttons in this order.
PAGES: Final[tuple[type[Page], ...]] = (
    ChoosePage,
    EnrolPage,
    LoadingPage,
    PreflightPage,
    TakingsPage,
    VenuePage,
    DevicesPage,
    SettingsPage,
    NewVersionPage,
    SignInPage,
    LanguagePage,
    ServicePage,
    SoundPage,
    PinPage,
    DonePage,
)
# Tabs of the organizers' page, in this order.
SECTIONS: Final[tuple[type[Page], ...]] = (
    LogBrowser,
    AttendancePage,
    InboxPage,
    SyncPage,
    TakeHomePage,
    PaperPage,
    TransferPage,
    RetentionPage,
    StaffPage,
    ShiftPage,
    BadgesPage,
)
# Panels take the place of the picture on the scan page; those with a button have it in this order.
PANELS: Final[tuple[type[Panel], ...]] = (
    QuestionsPanel,
    ConfirmPanel,
    ExchangePanel,
    RedirectPanel,
    ListPanel,
    OverridePanel,
    LookUpPanel,
    PayPanel,
    ApprovalPanel,
    SellPanel,
    GuestPanel,
)


def _questions(context: PageContext) -> Panel:
    panel = QuestionsPanel(context)
    panel.complete()
    return panel


def make_pages(context: PageContext) -> tuple[Page, ...]:
    """Return all pages of a window, which make their parts when these are needed."""
    organizer = OrganizerPage(context, tuple(kind(context) for kind in SECTIONS))
    alone = SelfServicePage(context, partial(_questions, context))
    scan = ScanPage(context, tuple(kind(context) for kind in PANELS))
    scan.complete()  # it hears of every decision, whichever page is in front
    # Before the scan page: where guests are alone, it is the one that is due.
    return (alone, scan, *(kind(context) for kind in PAGES), organizer)
