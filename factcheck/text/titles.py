"""The words around names: titles, roles, particles, suffixes, given names and their short forms.

Closed tables of plain facts, lower case and without stops. They are English first;
a word missing here costs a guess, never an error.
"""

from __future__ import annotations


def table(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


HONORIFICS = {
    **dict.fromkeys(("mr", "sir", "lord", "herr", "monsieur", "senor", "signor", "brother"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "madame", "dame", "lady", "frau", "senora", "sister", "mx"), "f"),
    **dict.fromkeys(("mme", "mlle", "sra", "signora", "fraulein"), "f"),
} | {"mx": ""}

ROLES = table(
    """president vice-president senator sen representative rep congressman congresswoman congressmember governor gov
    mayor minister secretary chancellor premier prime king queen prince princess pope emperor sheikh sultan ayatollah
    ambassador judge justice attorney sheriff commissioner councillor councilor councilman councilwoman alderman
    delegate assemblyman assemblywoman director chair chairman chairwoman chairperson chief officer ceo cfo coo cto
    executive founder co-founder cofounder manager coach captain capt colonel col general gen lieutenant lt major maj
    sergeant sgt admiral adm commander corporal private detective det constable inspector superintendent marshal
    dr doctor prof professor dean provost rector rev reverend pastor bishop archbishop cardinal rabbi imam father fr
    spokesman spokeswoman spokesperson spokespeople leader whip speaker deputy aide adviser advisor strategist
    analyst economist researcher scientist author writer editor reporter journalist columnist correspondent
    moderator host anchor interviewer candidate nominee frontrunner lawyer counsel solicitor prosecutor barrister
    witness defendant plaintiff applicant resident neighbor neighbour farmer teacher headteacher principal
    student nurse surgeon physician engineer architect actor actress singer director-general
    secretary-general undersecretary treasurer clerk trustee member partner owner chairmen officials official
    mp mep msp td senator-elect president-elect governor-elect sen-elect lawmaker legislator politician diplomat envoy
    goalkeeper striker midfielder defender quarterback pitcher player manager-general
    activist campaigner organizer organiser volunteer producer filmmaker photographer artist
    father mother son daughter wife husband brother sister uncle aunt cousin"""
)

QUALIFIERS = table(  # stand before a role and belong to it
    """former ex then acting interim deputy vice assistant associate senior junior chief prime first second lead
    republican democratic democrat conservative labour liberal independent gop tory late longtime retired
    national state federal local house senate foreign defense defence finance interior health justice
    attorney secretary majority minority american british french german russian ukrainian chinese israeli
    european press campaign kremlin vice-presidential presidential founding managing executive general"""
)

NOBODY = table(  # labels and roles that name no one by themselves
    """q a question answer questions voice voices speaker unidentified unknown anonymous audience participant
    participants crowd male female man woman men women he she they it we i you who him her them us me his hers
    someone others source sources people interpreter translator operator announcer caller reporters press narrator
    everyone everybody both group panel court staff police authorities critics supporters experts lawyers
    moderator interviewer host the this that these those said"""
)

SUFFIXES = table("jr sr ii iii iv phd md esq qc kc mp mep obe cbe mbe jd rn cpa dds usn usa usmc ret")

PARTICLES = table(
    "de da do dos das di del della der den van von vom zu zur la le les el al bin ibn ben bint abu ter ten af av y e st"
)

ORGANISATION = table(
    """university college institute institution school academy committee commission council court department ministry
    office agency bureau board authority service services association federation union party group company corporation
    corp inc ltd llc plc gmbh ag co bank fund foundation trust society center centre times post journal news tribune
    herald guardian telegraph press magazine daily gazette chronicle network house senate congress parliament
    government administration kremlin pentagon police army navy force forces campaign coalition alliance league club
    hospital church museum project media studios airlines motors industries systems technologies partners associates
    organization organisation team network observer standard tribunal assembly chamber republicans democrats"""
)

CLOSES_ORGANISATION = table(  # as the last word of a name
    """general memorial infirmary clinic hospitals healthcare health medical theatre theater library airport railway
    hotel united rovers wanderers athletic county city textiles foods energy holdings logistics pharmaceuticals
    capital partners ventures fund equity investments"""
)

SURNAMES_TOO = table(
    "king pope bishop judge major dean prince marshal father private justice chance constable host coach pitcher "
    "deacon cardinal captain rector clerk chancellor page mayor farmer"
)

MALE = table(
    """aaron adam adrian alan albert alex alexander alexei alfred ali allen amir andre andreas andrew andy anthony
    antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad brandon brendan
    brent brett
    brian bruce bryan calvin carl carlos chad charles charlie chris christian christopher chuck clarence claude colin
    craig daniel dan danny darren dave david dean denis dennis derek dick dmitri dmitry don donald doug douglas duncan
    dwight ed eddie edgar edward eli elijah elliott eric erik ernest ethan eugene evan felix fernando francis francisco
    frank franklin fred frederick gary gavin gene geoff george gerald gerard giovanni glenn gordon graham greg gregory
    gustavo guy hank hans harold harry harvey hassan hector henry herbert howard hugh hugo ian ibrahim igor ivan isaac
    jack jacob jake james jamie jared jason jay jeff jeffrey jens jeremy jerome jerry jim jimmy joe joel johan john
    johnny jon jonathan jorge jose joseph josh joshua juan justin karl keith ken kenneth kevin klaus kyle lance larry
    lars lawrence leo leon leonard lewis liam lou louis lucas luis luke malcolm manuel marc marco marcus mario mark
    martin marvin matt matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan
    nathan neil nicholas nick nicolas nigel noah norman oleg oliver omar oscar otto owen pablo patrick paul pedro pete
    peter phil philip phillip pierre rafael ralph randy ray raymond reince ricardo richard rick rob robert roberto
    rod roger roland ron ronald rory ross roy russell ryan salman sam samuel saul scott sean sebastian sergei sergey
    seth shane shaun simon stan stanley stefan stephen steve steven stuart ted terrence terry theodore thomas tim
    timothy
    todd tom tommy tony travis trevor tyler victor vincent viktor vladimir volodymyr walter warren wayne wesley will
    william willie wolfgang xavier yuri zachary"""
)

FEMALE = table(
    """abigail agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna anne
    annette annie april ashley audrey barbara beatrice bella bernadette beth betty beverly bonnie brenda bridget
    brittany camille carla carly carmen carol caroline carolyn catherine cathy celia charlotte chelsea cheryl christina
    christine cindy claire clara claudia colleen condoleezza cynthia daisy dana danielle dawn deborah debra denise
    diana diane dianne donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily
    emma erica erika erin esther eva evelyn faith fatima fiona florence frances francesca gabriela gail gina gloria
    grace greta gwen hannah harriet heather heidi helen helena hilary hillary holly huma ida ilse ingrid irene iris
    isabel isabella ivanka jacqueline jamila jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan
    joanna joanne josephine joyce juanita judith judy julia julie juliet karen kate katharine katherine kathleen
    kathryn
    kathy katie katrina kayla kellyanne kimberly kirsten kristen kristin laura lauren leah lena leslie leticia lillian
    linda lisa liz lois loretta lori louise lucia lucy lydia lynn madeleine madeline maggie marcia margaret maria marie
    marilyn marissa marjorie marlene martha mary maureen megan meghan melania melanie melinda melissa mercedes mia
    michelle mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia
    pamela patricia paula pauline peggy penelope phyllis priscilla rachel rebecca regina renee rhonda rita roberta
    rosa rose roseann rosemary roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shirley
    silvia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne svetlana sylvia tamara tanya tara
    teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy whitney
    yolanda yvette yvonne zoe"""
)
GIVEN = MALE | FEMALE

_SHORT = """bill william will billy; bob robert rob bobby robbie; dick richard rick ricky rich; jim james jimmy jamie;
 joe joseph joey; mike michael mick mikey; tom thomas tommy; tony anthony; ted edward ed eddie teddy; ted theodore
 teddy; jack john johnny; jon jonathan; chuck charles charlie; hank henry harry; larry lawrence; larry laurence; jerry
 gerald; jerry jerome; jerry jeremy; kate katherine kathy katie kat; kate catherine cathy katie kat; kate kathryn
 kathy katie; liz elizabeth beth betty eliza lizzie; lisa elizabeth; peggy margaret maggie meg greta; sue susan susie;
 sue suzanne susie; pat patrick; pat patricia patty tricia; al alan; al albert bert; al alfred alf; al alexander; alex
 alexander aleksandr; alex alexandra; alex alexei; ben benjamin benny; bernie bernard; dan daniel danny; dave david;
 don donald donny; doug douglas; drew andrew andy; fred frederick; fred alfred; gene eugene; greg gregory; jeff
 jeffrey; geoff geoffrey; josh joshua; ken kenneth kenny; matt matthew; mitch mitchell; nick nicholas; nick nicolas;
 pete peter; phil philip; phil phillip; ray raymond; ron ronald ronnie; sam samuel; sam samantha; steve stephen; steve
 steven; stan stanley; tim timothy; vince vincent; walt walter; zach zachary; zack zachary; barb barbara; deb deborah
 debbie; deb debra debbie; jen jennifer jenny; jess jessica; judy judith; kim kimberly; nancy ann; nancy anne; annie
 ann; annie anne; annie anna; becky rebecca; sandy sandra; sandy alexandra; vicky victoria; terry teresa; terry
 theresa; terry terrence; terry terence; chris christopher; chris christine; chris christina; vladimir volodymyr;
 sergei sergey serhiy serhii; dmitry dmitri dmytro; mohammed muhammad mohamed mohammad; newt newton; rudy rudolph;
 manny manuel; manny emmanuel; frank francis; frank franklin; bart bartholomew; mel melvin; leo leonard; leo leonardo;
 abe abraham"""
SHORT_FORMS = tuple(frozenset(group.split()) for group in _SHORT.split(";"))

STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam"
)

COUNTRIES = (
    "Afghanistan|Africa|America|Argentina|Asia|Australia|Austria|Belarus|Belgium|Brazil|Britain|Bulgaria|Canada|Chile|"
    "China|Colombia|Croatia|Cuba|Denmark|Egypt|England|Estonia|Ethiopia|Europe|Finland|France|Germany|Ghana|Greece|"
    "Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Korea|Kuwait|Latvia|Lebanon|"
    "Libya|Lithuania|Malaysia|Mexico|Moldova|Morocco|Nepal|Netherlands|Nigeria|Norway|Pakistan|Peru|Philippines|Poland|"
    "Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Serbia|Singapore|Slovakia|Slovenia|Somalia|"
    "South Africa|Spain|Sudan|Sweden|Switzerland|Syria|Taiwan|Thailand|Tunisia|Turkey|Ukraine|United Kingdom|"
    "United States|Venezuela|Vietnam|Wales|Yemen|Zimbabwe|London|Paris|Berlin|Moscow|Kyiv|Kiev|Washington|Beijing|"
    "Brussels|Geneva|Vienna|Rome|Madrid|Tokyo|Delhi|Boston|Chicago|Houston|Dallas|Miami|Seattle|Denver|Atlanta|"
    "Philadelphia|Los Angeles|San Francisco|New York City|U.S|U.K|UK|US|USA|EU|NATO"
)
PLACES = frozenset(f"{STATES}|{COUNTRIES}".lower().split("|"))

CALENDAR = table(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter"""
)

STARTERS = table(  # capitalised only because they open a sentence
    """a about above according across actually add additionally after afterwards again against ago ahead all almost
    along already also although always am amid among an and another any anyone anything anyway apart are around as
    ask asked
    at away back based be because been before behind being below besides best better between beyond both but by came
    can cannot certainly clearly come conversely could critics currently days despite did do does done down during each
    earlier early eight either eleven else enough especially even eventually ever every everyone everything
    except experts far few fewer fifty finally first five following for former fortunately forty four from further
    furthermore given go going good got great had half has have having he hence her here hers herself him himself his
    hours how however hundreds i if immediately in indeed initially inside instead into is it its itself just know
    last late later least less let lets like likewise little long look looking made make many may maybe me meanwhile
    might million millions minutes months more moreover most much must my myself near nearly neither never nevertheless
    next nine no nobody none nor not note nothing notably now obviously of off officials often oh ok okay old on once
    one only onto or other others otherwise our ours out outside over overall own part people per perhaps please police
    previously probably put q quite rather read really recently remember right roughly said same say saying says second
    see seeing seven several shall she shortly should similarly since six so some somebody someone something
    sometimes soon sources speaking specifically still such suddenly supporters sure ten than thank thanks that
    the their theirs them themselves then there thereafter therefore these they thing things think third thirty this
    those though thousands three through throughout thus till to today together tomorrow tonight too toward towards
    traditionally twelve twenty two under understandably unfortunately unless unlike until up upon us use using usually
    very was watch we week weeks well went were what whatever when whenever where whereas wherever whether which while
    who whoever whole whom whose why will with within without would yeah year years yes yesterday yet you your yours"""
)
