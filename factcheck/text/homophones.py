"""Words that sound alike: speech recognition writes one for the other, and no listener could tell.

A fixed lexicon of common pairs. Left out are those of which one turns a meaning
("know" and "no") or counts ("two", "four", "won" and "one").
"""

from __future__ import annotations

_GROUPS = """
affect effect; aisle isle; allowed aloud; bare bear; board bored; brake break; buy by bye; capital capitol; ceiling
sealing; cell sell; cereal serial; chord cord; cite sight site; coarse course; complement compliment; council counsel;
councillor counsellor; councilor counselor; dear deer; desert dessert; die dye; ensure insure; fair fare; fairy ferry;
feat feet; flour flower; foreword forward; gait gate; grate great; guessed guest; hair hare; heal heel; hear here; heard
herd; higher hire; him hymn; hole whole; hour our; key quay; knew new; knight night; lead led; lessen lesson; loan lone;
made maid; mail male; main mane; manner manor; meat meet; medal metal; miner minor; missed mist; morning mourning; oar
ore; pail pale; pain pane; pair pear; passed past; patience patients; pause paws; peace piece; peak peek pique; peer
pier; plain plane; pole poll; pore pour poor; pray prey; presence presents; principal principle; profit prophet; rain
reign rein; raise rays; rap wrap; real reel; right rite write; ring wring; road rode rowed; role roll; root route; sail
sale; sea see; seam seem; seas sees seize; sew so sow; soar sore; sole soul; some sum; son sun; stairs stares; stake
steak; stationary stationery; steal steel; storey story; straight strait; tail tale; team teem; their there they're;
threw through; throne thrown; tide tied; toe tow; vain vein; waist waste; wait weight; war wore; warn worn; way weigh;
weak week; weather whether; which witch; who's whose; wood would; your you're
"""
_SOUNDS = {word: n for n, group in enumerate(_GROUPS.split(";")) for word in group.split()}


def sound_alike(x: str, y: str) -> bool:
    """Whether two keys are other words that sound the same."""
    return x != y and x in _SOUNDS and _SOUNDS[x] == _SOUNDS.get(y)
