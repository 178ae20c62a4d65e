"""Names and words that refer back, in English."""

from __future__ import annotations

from factcheck.claims.lang.places import PLACES_EN
from factcheck.claims.lang.referring import Reference
from factcheck.claims.lang.schema import words

_MEN = """
    adam adrian alan albert alexander alex alfred andrew anthony arthur ben benjamin bernard bill bob boris
    brian bruce carl charles chris christopher colin craig daniel dave david dean dennis derek dominic
    donald douglas duncan edward eric ethan francis frank fred gareth gary gavin geoff george gerald gordon
    graham greg harold harry henry howard hugh ian isaac jack jacob james jason jeff jeremy jim joe john
    jonathan joseph joshua justin keith ken kenneth kevin lee leo liam louis luke malcolm mark martin
    matthew max michael mike mohammed nathan neil nicholas nick nigel noah norman oliver oscar patrick paul
    peter philip phil piers ralph ray raymond richard robert robin roger ron ronald roy russell ryan sam
    samuel scott sean sebastian sergei shaun simon stanley stephen steve steven stuart ted terry thomas tim
    timothy tom tony trevor victor vincent vladimir volodymyr walter warren wayne william zachary
    aaron abdul ahmed ali antonio barack carlos cameron chuck clive curtis damian darren derrick diego dylan
    eli elliot elon emmanuel ernest felipe fernando francois françois frederick gilbert gregoire hamid
    harvey hassan herbert ibrahim javier jerry jimmy johnny jorge jose josé juan julian karl kurt lars
    lawrence leonard lewis logan luis marcus mario marvin miguel mitch mitt mohamed morris murray nelson
    omar pablo pedro pierre rafael ricardo rick ricky rob rodney roland ross rupert sergio silvio sundar
    theodore toby todd tommy travis tyler wesley xi yuri"""
_WOMEN = """
    abigail alexandra alice alison amanda amy andrea angela ann anna anne annie barbara beatrice beth betty
    bridget carol caroline catherine charlotte cheryl chloe christine claire clara daisy dawn deborah diana
    diane donna doris dorothy eleanor elizabeth ella ellen emily emma erin esther eva evelyn fiona florence
    frances gemma georgia grace hannah harriet hazel heather helen hilary holly ilse irene isabel isabella
    jane janet jean jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia julie
    karen kate katherine kathleen katie kelly kim laura lauren leah linda lisa liz lois lorraine louise lucy
    lydia lynn margaret maria marie marion martha mary maureen megan melanie melissa michelle miriam molly
    monica nancy naomi natalie natasha nicola nicole nina olivia pamela patricia paula pauline penny phoebe
    polly priya rachel rebecca rita rosa rose rosemary ruth sally samantha sandra sara sarah sharon sheila
    shirley sofia sonia sophia sophie stella stephanie susan suzanne sylvia teresa theresa tracy ursula
    valerie vanessa vera veronica victoria virginia wendy yvonne zoe
    adele aisha angelina angelique beyonce beyoncé brenda britney candice carla carmen cathy cindy claudia
    connie cynthia dana daniela debbie edith elena eliza elsa erica erika fatima felicity gail gina gloria
    greta gwen hope ida ines ingrid ivana janice jodie josie joy june katy kirsty kristen lana leila lena
    lucia malala marcia marina marilyn marjorie martina maya meghan mia michaela mina miranda miley nadia
    nora norma olga pam pippa ruby sadie scarlett selena serena sienna simone stacey susie tamara tanya tara
    taylor tess tina trisha venus whitney winnie"""
_EPITHETS = """
    actor actress singer rapper musician pianist guitarist violinist artist presenter host journalist reporter columnist
    broadcaster comedian star icon filmmaker director writer novelist author essayist philosopher historian sociologist
    economist painter sculptor photographer dancer footballer player striker midfielder defender goalkeeper batsman
    manager coach champion athlete cyclist boxer swimmer skier sailor golfer sprinter model influencer youtuber blogger
    designer producer composer lawmaker congressman congresswoman senator politician democrat republican billionaire
    millionaire businessman businesswoman entrepreneur tycoon pensioner veteran teenager farmer chef astronaut cosmonaut
    climber mountaineer playwright poet"""
_PEOPLE = """
    accused activist actor actress adviser advisor agent ambassador analyst artist athlete attacker author
    banker bishop boss boxer boy brother businessman businesswoman candidate captain chairman chairwoman
    champion chancellor chef chief child coach colonel columnist comedian commander commissioner conductor
    congressman congresswoman constable councillor couple daughter dealer defendant defender delegate deputy
    detective director doctor driver economist editor employee engineer executive expert farmer father
    fighter firefighter footballer founder fugitive girl goalkeeper governor guard gunman head historian
    husband inspector investigator journalist judge king lawmaker lawyer leader lecturer man manager marshal
    mayor member minister model mother mp musician neighbour neighbor novelist nurse officer official
    opponent owner painter parent partner passenger pastor patient pensioner person physicist pilot player
    playwright poet politician pope premier president priest prime prince princess prisoner producer
    professor prosecutor psychiatrist pupil queen rapper rebel referee reporter representative researcher
    resident rider runner sailor salesman scientist secretary senator sergeant shopkeeper singer sister
    skier soldier solicitor son speaker spokesman spokeswoman spokesperson sprinter star striker student
    surgeon suspect teacher teenager thief tourist trader treasurer victim volunteer widow wife winner
    witness woman worker writer"""

REFERENCE = Reference(
    pronouns={
        "he": "Masc Sing Person", "she": "Fem Sing Person", "it": "Any Sing Thing", "they": "Any Plur",
    },
    objects={"him": "Masc Sing Person", "them": "Any Plur"},
    loose=words("this that these those we i you us me her it both others another"),
    impersonal=words("rain snow seem appear happen matter emerge"),
    pivots=words("that who which"),
    existing=frozenset(),
    lasting=words("take"),
    empty=words("it"),
    hours=words("o'clock midnight noon midday a.m. p.m. am pm late early dawn dusk dark"),
    last_named={"the latter": "Any Sing"},
    possessives={"his": "Masc Sing Person", "her": "Fem Sing Person", "its": "Any Sing Thing", "their": "Any Plur"},
    owned={"his": "", "her": "", "its": "", "their": ""},
    quantifiers=words("no neither any every each what which"),
    distributives=words("every each"),
    idioms=words("part turn own"),
    places_pronoun=frozenset(),
    place_verbs=frozenset(),
    areas=words("region city town area province district territory village country island"),
    two=words("two"),
    parties=words("countries nations states capitals neighbours neighbors powers cities towns regions"),
    renamings=tuple(
        words(line)
        for line in (
            "treaty pact agreement accord deal convention protocol",
            "visit trip tour journey",
            "law bill act legislation reform decree",
            "plane aircraft jet airliner flight",
            "ship boat ferry vessel freighter trawler",
            "earthquake quake tremor",
            "fire blaze",
            "attack assault raid strike bombing offensive",
            "meeting summit encounter",
            "talks negotiations discussions",
            "plant factory site",
            "book novel memoir",
            "study survey report poll",
            "contract order",
            "accident crash collision",
            "painting canvas picture",
        )
    ),
    demonstratives=words("this that these those"),
    definite=words("the"),
    thing_verbs=words("cost last contain measure weigh expire"),
    inert_verbs=words(
        """sink capsize derail dock melt overflow erupt leak float rust boil evaporate explode ignite thaw sprout
        bloom germinate crash"""
    ),
    agent_verbs=words(
        """accept accuse admit agree announce appeal apologize apologise ask argue believe buy celebrate claim collect
        complain condemn decide deny die discuss eat elect enjoy feel forget hate hear hire hope inherit insist invite
        know learn like listen live love marry negotiate pay plead pray prefer promise protest realise realize refuse
        regret resign say see speak study tell think try understand vote walk want watch wish work worry write"""
    ),
    agent_passives=words(
        """accuse surprise shock delight disappoint thrill please arrest charge
        hire hospitalise hospitalize jail elect sack marry bear
        injure interview imprison
        deport acquit suspect interrogate employ old aged married certain sure happy worried afraid proud confident
        angry keen unable"""
    ),
    agent_endings=r"(?:er|or|ist|ian|ee|man|woman|men|women|ess|ant|kid|guy)s?$",
    times=words(
        """
    day days week weeks month months year years hour hours minute minutes second seconds evening morning
    afternoon night nights dawn dusk noon midnight monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december spring summer
    autumn winter century moment time times beginning end weekend quarter season period today yesterday
    tomorrow"""
    ),
    measures=words(
        """kg km m cm mm mile miles metre metres meter meters foot feet inch inches pound pounds tonne tonnes ton tons
        litre litres gram grams degree degrees dollar dollars euro euros million millions billion billions % point
        points percent"""
    ),
    bodies=words(
        """government country state city firm brand team opposition majority authority authorities family couple
        newspaper paper magazine channel website startup start-up subsidiary coalition alliance movement people
        population crowd gang brigade unit regime kingdom nation power studio label orchestra delegation jury
        administration army navy police force forces staff crew press media church mosque court parliament senate
        charity ngo campaigners group band club school university college lab laboratory bank company business
        businesses corporation retailer airline tribe community communities fans children child youth teens pupils
        students adults scientists researchers academics patients victims survivors refugees migrants
        tourists visitors residents neighbours neighbors villagers workers staff"""
    ),
    kin=words(
        """husband wife son daughter father mother brother sister cousin uncle aunt nephew niece parents children
        widow widower lawyer grandson granddaughter grandfather grandmother friend friends family relatives death
        birth body face arm leg"""
    ),
    fillers={
        "some": "Any Plur", "many": "Any Plur", "most": "Any Plur", "others": "Any Plur", "those": "Any Plur",
        "both": "Any Plur", "several": "Any Plur", "few": "Any Plur", "everyone": "Any Sing", "someone": "Any Sing",
    },
    epithets=words(_EPITHETS),
    pairs=words("couple duo pair"),
    people=words(_PEOPLE) | words(_EPITHETS) | frozenset(
        word + "s" for word in _PEOPLE.split() if not word.endswith(("s", "man", "child"))
    ) | words("men women children people police spokesmen lawmakers residents rebels troops firemen congressmen"),
    feminine=words(_WOMEN) | words("mrs ms miss mrs. ms. madam lady dame woman girl mother sister daughter "
                                   "wife widow actress queen princess "
                                   "spokeswoman businesswoman chairwoman congresswoman"),
    masculine=words(_MEN) | words("mr mr. sir lord man boy father brother son husband king "
                                  "prince spokesman businessman chairman congressman "
                                  "salesman"),
    feminine_things=frozenset(),
    titles=words(
        """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame rev rev. sen. rep. gov. gen. col.
        lt. sgt."""
    ),
    joining=words("and"),
    particles=words("de of the la le van von der den bin al el ibn da dos di and for du"),
    organisations=words(
        """
    ministry party university group bank commission agency council court committee federation association
    union society company institute assembly senate parliament organisation organization league club fc un
    nato eu front movement chamber tribunal police army authority observatory fund foundation centre center
    hospital school museum theatre theater opera department office bureau board trust service corp inc ltd
    plc co airlines airways times post journal news house congress kremlin pentagon college reserve exchange"""
    ),
    events=words(
        """games cup championship tour festival open summit hurricane storm cyclone typhoon war olympics prix"""
    ),
    place_words=words(
        """
    street avenue road square bridge lake mount gulf sea ocean strait island islands province district
    county valley canal port airport station forest park cape river"""
    ),
    place_cases=words("in at near from to across around outside"),
    places=PLACES_EN,
    not_names=words(
        """the a an this that these those he she it they we you i but and or so as if when while after before since
        because for with without in on at by from to of monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december mr mrs ms dr
        however meanwhile last next according god internet there here not no yes once although though since
        despite yet still both some many most several all each such even only just now then today yesterday
        tomorrow what who where why how which our their his her its my your privately around about up over under
        between another other others few more among amid instead unlike unless until whether perhaps maybe"""
    ),
    collective=words(
        """police army government team company family side group staff public party union council club couple
        crew"""
    ),
)  # fmt: skip
