"""Serves pretix on loopback, and beside it below ``/_live/`` what an organizer would do in the backend meanwhile.

    python serve.py PORT

``POST /_live/NAME`` with a JSON object runs the function of that name below; everything goes through pretix's own
services, in the server's own process. It ends when its standard input does.
"""

import json
import os
import sys
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "live_settings")

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from contract import add_device, door_sales, of_ticket, open_event, rename_guest, revoke_devices, sell_out
from django.db import connections
from django_scopes import scopes_disabled
from pretix.base.models import CheckinList, Device, Order, OrderPosition
from pretix.base.services.orders import OrderChangeManager, _cancel_order


def reissue(secret):
    """Give a position a new code; the old one is revoked."""
    position = OrderPosition.objects.get(secret=secret)
    change = OrderChangeManager(position.order, notify=False)
    change.regenerate_secret(position)
    change.commit()
    position.refresh_from_db()
    return {"secret": position.secret}


def block(secret):
    """Block a position."""
    return _change_block(secret, "add_block")


def unblock(secret):
    """End a position's block."""
    return _change_block(secret, "remove_block")


def _change_block(secret, method):
    position = OrderPosition.objects.get(secret=secret)
    change = OrderChangeManager(position.order, notify=False)
    getattr(change, method)(position, "admin")
    change.commit()
    return {}


def cancel_position(secret):
    """Cancel one position of an order with several."""
    position = OrderPosition.objects.get(secret=secret)
    change = OrderChangeManager(position.order, notify=False)
    change.cancel(position)
    change.commit()
    return {}


def cancel_order(code):
    """Cancel a whole order."""
    _cancel_order(Order.objects.get(code=code).pk, send_mail=False)
    return {}


def revoke_device(name):
    """Revoke a device."""
    Device.objects.filter(name=name).update(revoked=True)
    return {}


def rename_list(list_id, name):
    """Rename a check-in list."""
    found = CheckinList.objects.get(pk=list_id)
    found.name = name
    found.save()
    found.log_action("pretix.event.checkinlist.changed", data={"name": name})
    return {}


def delete_list(list_id):
    """Delete a check-in list without scans."""
    CheckinList.objects.get(pk=list_id).delete()
    return {}


OPERATIONS = (reissue, block, unblock, cancel_position, cancel_order, revoke_device, rename_list, delete_list)
FOR_THE_CONTRACT = (open_event, add_device, revoke_devices, rename_guest, of_ticket, sell_out, door_sales)
BY_NAME = {operation.__name__: operation for operation in (*OPERATIONS, *FOR_THE_CONTRACT)}


def with_backstage(environ, start_response):
    """Answer ``/_live/`` here and everything else by pretix."""
    path = environ["PATH_INFO"]
    if not path.startswith("/_live/"):
        return application(environ, start_response)
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    try:
        with scopes_disabled():
            answer = BY_NAME[path.removeprefix("/_live/")](**json.loads(body or b"{}"))
        status = "200 OK"
    except Exception as error:  # whatever it was, the test that asked for it shows it
        answer, status = {"error": f"{type(error).__name__}: {error}"}, "500 Internal Server Error"
    finally:
        connections.close_all()
    text = json.dumps(answer).encode()
    start_response(status, [("Content-Type", "application/json"), ("Content-Length", str(len(text)))])
    return [text]


class QuietHandler(WSGIRequestHandler):  # type: ignore[misc]
    """Django's handler, without a line for each request."""

    def log_message(self, format, *args):
        pass


class Server(ThreadedWSGIServer):  # type: ignore[misc]
    daemon_threads = True
    request_queue_size = 64


def end_with_the_tests():
    """End when whoever started us is gone, however it went: it holds the other end of our standard input."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_the_tests, daemon=True).start()
    with Server(("127.0.0.1", int(sys.argv[1])), QuietHandler) as server:
        server.set_app(with_backstage)
        server.serve_forever()
