"""Starlette's only door: routes, cookies and headers. What they do is done by the rooms beside this one."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, unquote

from factcheck.errors import FactcheckError, LogError
from factcheck.review import deeds, pages
from factcheck.review.gate import MOST, Gate, same
from factcheck.review.pages import Visit
from factcheck.review.session import ConflictError, Session, State
from factcheck.review.sources import from_bytes, from_path

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

Form = Mapping[str, str]

_HEADERS = {
    # Scripts and styles are files of this server; a page that says otherwise says it in vain.
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # no-referrer would hide the Origin of our own forms
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_MOST_FORM = 1_000_000  # bytes
_WRONG_PASSWORD = 1.0  # seconds until the next try may be made: a million tries take eleven days
_UNSETTLED = 422


def make_app(gate: Gate, sessions: Mapping[str, Session]) -> ASGIApp:
    """The review of these logs, by name, behind ``gate``."""
    from starlette.applications import Starlette
    from starlette.routing import Route

    desk = _Desk(gate, sessions)
    told: list[tuple[str, str, Callable[..., object]]] = [
        ("/", "GET", desk.index),
        ("/login", "POST", desk.login),
        ("/by", "POST", desk.by),
        ("/static/{file}", "GET", desk.file),
        ("/log/{name}", "GET", desk.review),
        ("/log/{name}/pulse", "GET", desk.pulse),
        ("/log/{name}/edit", "GET", desk.edit_page),
        ("/log/{name}/history", "GET", desk.history),
        ("/log/{name}/mark", "POST", desk.deed(deeds.mark, "{} is marked.")),
        ("/log/{name}/undo", "POST", desk.deed(deeds.undo, "The last change of {} is taken back.")),
        ("/log/{name}/edit", "POST", desk.deed(deeds.edit, "{} is changed, and was checked again.")),
        ("/log/{name}/add", "POST", desk.deed(deeds.add, "{} is added, and was checked.")),
        ("/log/{name}/source", "POST", desk.source),
        ("/log/{name}/upload", "POST", desk.upload),
    ]
    app: Starlette = Starlette(routes=[Route(path, work, methods=[method]) for path, method, work in told])
    app.router.redirect_slashes = False
    return _Guard(app, gate)


class _Guard:
    """Every request through the gate, every answer with its headers."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app, self.gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.requests import Request
        from starlette.responses import HTMLResponse, RedirectResponse

        if scope["type"] != "http":
            return
        request = Request(scope)
        refusal = self.gate.refusal(request.method, request.headers)
        answer: ASGIApp = self.app
        if refusal:
            answer = HTMLResponse(pages.message("Refused", f"Refused: {refusal}."), 403)
        elif not self.gate.knows(request.headers) and scope["path"] != "/login":
            token = request.query_params.get("token", "")
            if scope["path"] == "/" and not self.gate.is_open and token and same(token, self.gate.token):
                answer = _let_in(RedirectResponse("/", 303), self.gate)
            elif self.gate.is_open and not scope["path"].startswith("/static/"):
                answer = HTMLResponse(pages.login(False), 401)
            elif not scope["path"].startswith("/static/"):
                told = "Open the address that factcheck review printed: it holds the key to this page."
                answer = HTMLResponse(pages.message("No key", told), 403)
        await answer(scope, receive, _with_headers(send))


def _with_headers(send: Send) -> Send:
    async def sent(message: dict[str, object]) -> None:
        if message["type"] == "http.response.start":
            held = list(message.get("headers", []))  # type: ignore[call-overload]
            message["headers"] = held + [(k.encode(), v.encode()) for k, v in _HEADERS.items()]
        await send(message)

    return sent  # type: ignore[return-value]


def _let_in(response: Response, gate: Gate) -> Response:
    response.set_cookie(gate.cookie, gate.token, httponly=True, samesite="strict")
    return response


class _Desk:
    """The routes."""

    def __init__(self, gate: Gate, sessions: Mapping[str, Session]) -> None:
        self.gate, self.sessions = gate, sessions
        self._next_try = 0.0

    def index(self, request: Request) -> Response:
        from starlette.responses import HTMLResponse, RedirectResponse

        if len(self.sessions) == 1:
            return RedirectResponse(f"/log/{quote(next(iter(self.sessions)))}", 303)
        return HTMLResponse(pages.index(tuple(self.sessions.values())))

    def file(self, request: Request) -> Response:
        from starlette.responses import Response

        name = request.path_params["file"]
        if name not in pages.FILES:
            return _told(404, "There is no such file.")
        return Response(pages.file(name), media_type=pages.FILES[name])

    async def login(self, request: Request) -> Response:
        from starlette.responses import HTMLResponse, RedirectResponse

        form = await _form(request)
        if not self.gate.password or time.monotonic() < self._next_try:
            return HTMLResponse(pages.message("Review", "Wait a moment, then try again.", "/"), 429)
        if not same(form.get("password", ""), self.gate.password):
            self._next_try = time.monotonic() + _WRONG_PASSWORD
            return HTMLResponse(pages.login(True), 401)
        return _let_in(RedirectResponse("/", 303), self.gate)

    async def by(self, request: Request) -> Response:
        from starlette.responses import RedirectResponse

        form = await _form(request)
        name = form.get("log", "")
        back = f"/log/{quote(name)}" if name in self.sessions else "/"
        response = RedirectResponse(back, 303)
        value = quote(" ".join(form.get("by", "").split())[:100])
        response.set_cookie(f"{self.gate.cookie}-by", value, httponly=True, samesite="strict", max_age=31_536_000)
        return response

    async def review(self, request: Request) -> Response:
        return await self._page(request, lambda s, visit: _whole(s, visit))

    async def edit_page(self, request: Request) -> Response:
        claim = request.query_params.get("claim", "")
        return await self._page(request, lambda s, visit: pages.edit(s, s.look(sources=False), claim, visit))

    async def history(self, request: Request) -> Response:
        return await self._page(request, pages.history)

    async def pulse(self, request: Request) -> Response:
        return await self._page(request, lambda s, _: pulse_of(s))

    async def source(self, request: Request) -> Response:
        def work(session: Session, form: Form) -> str:
            added = from_path(session, form, anywhere=not self.gate.is_open)
            return _source_said(added.card.id, added.already)

        return await self._change(request, await _form(request), work, "part.sources")

    async def upload(self, request: Request) -> Response:
        told = {key: request.query_params.get(key, "") for key in ("title", "speaker", "date", "kind", "url")}
        data = await _body(request, MOST)
        if data is None:
            return _told(413, "The file is too large, or did not come whole.")

        def work(session: Session, form: Form) -> str:
            added = from_bytes(session, request.query_params.get("file", ""), data, told)
            return _source_said(added.card.id, added.already)

        return await self._change(request, {}, work, "part.sources")

    def deed(self, work: Callable[[Session, Form], str], said: str) -> Callable[[Request], object]:
        """The route that does one thing to a claim."""

        async def route(request: Request) -> Response:
            form = {**await _form(request), "by": self._by(request)}
            return await self._change(request, form, work, "", said)

        return route

    async def _change(
        self, request: Request, form: Form, work: Callable[[Session, Form], str], where: str, said: str = "{}"
    ) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import HTMLResponse, RedirectResponse

        session = self.sessions.get(request.path_params["name"])
        if session is None:
            return _told(404, "There is no such log.")
        part = "x-part" in request.headers
        back = f"/log/{quote(session.name)}"
        try:
            before = await run_in_threadpool(session.look, sources=False)
            done = await run_in_threadpool(work, session, form)
        except FactcheckError as e:
            status = 409 if isinstance(e, ConflictError) else _UNSETTLED
            text = f"{e.reason[:1].upper()}{e.reason[1:]}" + (f" — {e.hint}" if e.hint else "") + "."
            return HTMLResponse(pages.said(text, True) if part else pages.message("Refused", text, back), status)
        if not part:
            return RedirectResponse(f"{back}#{where or quote(done)}", 303)
        visit = Visit(self._by(request), said.format(done))
        return await run_in_threadpool(_told_of, session, visit, before, "" if where else done)

    async def _page(self, request: Request, made: Callable[[Session, Visit], str]) -> Response:
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import HTMLResponse

        session = self.sessions.get(request.path_params["name"])
        if session is None:
            return _told(404, "There is no such log.")
        try:
            return HTMLResponse(await run_in_threadpool(made, session, Visit(self._by(request))))
        except LogError as e:
            return _told(404 if e.reason.startswith("the log has no claim") else _UNSETTLED, str(e))
        except FactcheckError as e:
            return _told(_UNSETTLED, str(e))

    def _by(self, request: Request) -> str:
        return unquote(request.cookies.get(f"{self.gate.cookie}-by", ""))


def pulse_of(session: Session) -> str:
    """Changes when the log, its article or the library's folder does; costs no reading."""
    told = []
    for path in (session.log, session.desk.seeds, session.desk.sources):
        try:
            found = path.stat()
            told.append(f"{found.st_mtime_ns}:{found.st_size}")
        except OSError:
            told.append("")
    return hashlib.sha256(" ".join(told).encode()).hexdigest()[:16]


def _whole(session: Session, visit: Visit) -> str:
    pulse = pulse_of(session)
    return pages.review(session, session.look(), visit, pulse)


def _told_of(session: Session, visit: Visit, before: State, claim: str) -> Response:
    """The parts of the page that a change to ``claim`` makes new, or word that all of it is new."""
    from starlette.responses import HTMLResponse

    pulse = pulse_of(session)
    state = session.look(sources=not claim)
    if not claim or before.differs(state):
        return HTMLResponse(pages.said(visit.said), headers={"x-whole": quote(claim) or "1"})
    return HTMLResponse(pages.parts(session, state, visit, pulse, [claim]))


def _source_said(name: str, already: bool) -> str:
    return f"{name} is in the library already." if already else f"{name} is added, and every claim was checked again."


def _told(status: int, text: str) -> Response:
    from starlette.responses import HTMLResponse

    return HTMLResponse(pages.message("Review", text, "/"), status)


async def _body(request: Request, most: int) -> bytes | None:
    """The body; None when it is longer than ``most`` bytes, whatever its header says, or its sender went away."""
    from starlette.requests import ClientDisconnect

    data = bytearray()
    try:
        async for chunk in request.stream():
            data += chunk
            if len(data) > most:
                return None
    except ClientDisconnect:
        return None
    return bytes(data)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form, the last value of each; none for what is no form."""
    data = await _body(request, _MOST_FORM)
    try:
        told = parse_qs((data or b"").decode("utf-8"), keep_blank_values=True, max_num_fields=50, errors="strict")
    except ValueError:
        return {}
    return {key: values[-1] for key, values in told.items()}
