"""What one paragraph says about itself: the wordings by which page furniture and credits show.

Each sign is (role, what it opens, longest number of words, pattern). ``opens`` names the block that
starts there: ``related``, ``newsletter``, ``comments``, ``points``. Patterns are read from the start
of the paragraph and ignore case; a sign that ends in ``$`` must be the whole paragraph.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from explorer.reading.agencies import CAPTION, PLAYER, WHOLE_CREDIT
from explorer.reading.dates import DATE_LINE

SHARE = r"(?:facebook|twitter|x|email|e-mail|whatsapp|linkedin|reddit|pinterest|flipboard|print|copy\s+link|link\s+copied|messenger|telegram|bluesky|threads|pocket|tumblr|sms|instagram|youtube|tiktok|rss|google\s+news|save|bookmark|comments?|gift|more|viber|line|vk)"
MENU = (
    r"home(?:\s*page)?|menu|search|sections?|close|open|toggle.*|skip\s+(?:to|ads?|advert\w*)\b.*|more\s+menu|sign\s*(?:in|up|out)|log\s*(?:in|out)|register|subscribe(?:\s+now)?|my\s+account|account|profile"
    r"|world|u\.?s\.?|uk|politics|business|economy|markets?|tech(?:nology)?|science|health|sports?|opinion|culture|arts?|lifestyle|travel|video|videos|audio|photos?|pictures|podcasts?|newsletters?|weather"
    r"|live|live\s+tv|watch(?:\s+live)?|listen|local|national|international|europe|asia|africa|americas?|middle\s+east|climate|environment|entertainment|food|style|fashion|real\s+estate|education|obituaries|crosswords?|games|puzzles|horoscopes?|e-?edition|e-?paper|today'?s\s+paper|archives?"
    r"|jobs|careers|about(?:\s+us)?|contact(?:\s+us)?|help(?:\s+(?:center|centre|desk))?|faqs?|accessibility(?:\s+help)?|advertise(?:\s+with\s+us)?|advertising|press|corrections|ethics|feedback|site\s*map|terms.{0,40}|privacy.{0,40}|cookie.{0,40}|manage\s+.{0,30}(?:cookies|preferences|consent).{0,20}|do\s+not\s+sell.{0,50}|your\s+(?:ad|privacy|california)\s+.{0,40}|ad\s*choices"
    r"|breaking(?:\s+news)?|latest(?:\s+news)?|news|more|more\s+news|all|view\s+all|see\s+all(?:\s+.{0,30})?|show\s+more|show\s+less|load\s+more.{0,20}|read\s+(?:full\s+)?(?:more|article|story)|continue\s+reading|next|previous|prev|next\s+(?:article|story|post)|previous\s+(?:article|story|post)|back(?:\s+to\s+.{0,20})?|top|scroll\s+to\s+.{0,20}|return\s+to\s+.{0,30}|expand|collapse|play|pause|mute|settings|edition|english|espa\u00f1ol|fran\u00e7ais|follow(?:\s+us)?(?:\s+on.{0,60})?|download\s+.{0,30}app.{0,20}|get\s+the\s+app|app|apps|rss|print|share|source\s+link|reply|like|report|flag|edit|original\s+(?:source|article)|link|links|source|topics?|tags?|related\s+topics.{0,20}|advertorial|donate(?:\s+now)?|support\s+us|become\s+a\s+member|give|gift\s+this\s+article|shop|deals|coupons|store|magazine|features|investigations?|explainers?|analysis|fact\s+check|data|graphics?|interactive|special\s+reports?|columnists?|editorials?|letters|classifieds|events|calendar|traffic|crime|courts|government|elections?(?:\s+\d{4})?|money|finance|personal\s+finance|wealth|investing|companies|energy|autos?|property|football|soccer|baseball|basketball|tennis|cricket|rugby|golf|racing|boxing|nfl|nba|mlb|nhl|olympics|women|men|family|religion|history|nature|space|innovation|media|society|law|military|defen[cs]e|security|immigration|race|gender|books|film|movies|music|tv|tv\s+&?\s*radio|theat(?:er|re)|dance|design|recipes|wellness|fitness|parenting|relationships"
)
ROWS: tuple[tuple[str, str | None, int, str], ...] = (
    # Separators and counters
    (
        "furniture",
        None,
        6,
        r"[\W_]*$|x\.?$|-30-$|#{2,}$",
    ),
    (
        "furniture",
        None,
        8,
        r"(?:image|photo|slide|picture)?\s*\d{1,3}\s*(?:of|/)\s*\d{1,3}(?:\s+(?:images?|photos?|slides?))?$|slide\s?show.{0,30}$|(?:view|see|show|open|launch|hide|toggle|enlarge|expand)\s+(?:\w+\s+)?(?:gallery|images?|photos?|captions?|slideshow|this\s+image|image\s+in\s+fullscreen|fullscreen).{0,20}$|gallery:?$|\d+\s+(?:photos|images|comments?|shares|views|likes|min(?:ute)?s?(?:\s+read)?)$|fullscreen$|click\s+to\s+(?:enlarge|expand|view).{0,20}$",
    ),
    # Advertising
    (
        "furniture",
        None,
        12,
        r"(?:-\s*)?(?:paid\s+)?(?:sponsor(?:ed)?\s+message|ad\s+feedback|advertisements?|adverts?|ad|ads|sponsored(?:\s+(?:content|links?|by.{0,30}))?|promoted(?:\s+(?:content|stories))?|paid\s+post|partner\s+content|branded\s+content|promotion|recommended\s+by\s+\w+|ads?\s+by\s+\w+|powered\s+by\s+.{2,30}|feedback\s+on\s+this\s+ad|report\s+(?:this\s+)?ad|remove\s+ads?|why\s+this\s+ad.?)(?:\s*-)?[.:]?$",
    ),
    (
        "furniture",
        None,
        16,
        r"[-\u2014\s(]*(?:story|article|content|this\s+(?:story|article))\s+continues?\s+(?:below|after|beneath|underneath)|(?:please\s+)?scroll\s+(?:down\s+)?(?:to|for)\s+(?:continue|more|next|read|video)|advertisement\W+|keep\s+(?:scrolling|reading)|(?:continue|keep)\s+reading\s+(?:below|the\s+main)|this\s+ad(?:vertisement)?\s+(?:has|is|will)|loading\b.{0,40}$|this\s+article\s+is\s+more\s+than\b|save\s+(?:articles?|this|stories)\b|watch\s+for\s+us\b|skip\s+past\b|after\s+newsletter|heard\s+on\b|(?:hide|toggle|show)\s+caption|reuse\s+this|protected\s+by\b|end\s+of\s+list|list\s+(?:\d+\s+)?of\s+\d+|\d+\w?\s+ago$|thanks?\s+for\s+(?:reading|subscribing|signing)",
    ),
    # Menus, share rows, players
    ("furniture", None, 7, rf"(?:{MENU})$"),
    (
        "furniture",
        None,
        14,
        rf"(?:share(?:\s+(?:this|on|via|with).{{0,40}})?|share\s*:?\s*)?(?:(?:{SHARE})\b[\s|,/\u2022\u00b7]*+)++$|share(?:\s+this)?(?:\s+(?:article|story|post|page|on|via|with|options)\b.{{0,60}})?:?$|click\s+to\s+(?:share|email|print)\b|(?:share|save|print|email)\s+(?:full\s+)?(?:this\s+)?(?:article|story)$|copy\s+(?:the\s+)?link|link\s+copied|\d+\s+shares?\b.{{0,30}}$|comments?\s*[(\d].{{0,12}}$|post\s+to\s+facebook$|tweet\s+this.{{0,20}}$",
    ),
    (
        "furniture",
        None,
        26,
        r"(?:listen|listen\s+to\s+(?:this|the)\s+(?:article|story)|audio\s+narration|audio\s+by|this\s+(?:audio|article)\s+(?:is|was)\s+(?:auto-generated|generated|voiced)|hear\s+this\s+story|watch(?:\s+now|\s+live|\s+below|\s+more)?\s*:|video\s*:|now\s+playing|up\s+next|media\s+playback\s+is\s+(?:un)?supported\s+on\s+(?:this|your)\s+device\.?$|your\s+browser\s+does\s+not|this\s+video\s+(?:can\s?not|is|has)|\d+:\d\d(?:\s*(?:/|-)\s*\d+:\d\d)?$|duration\s*:|current\s+time|(?:\d+|\w+)[\s-]min(?:ute)?s?\s+(?:read|listen)|reading\s+time|estimated\s+reading|watch\s+the\s+(?:interview|video|full)|javascript\b|please\s+enable|enable\s+javascript|this\s+content\s+is\s+(?:not\s+available|hosted|provided))",
    ),
    # Consent, log-in, paywall, newsletters, donations
    (
        "furniture",
        None,
        120,
        r"(?:we|this\s+(?:web)?site|our\s+(?:web)?sites?)(?:\s+and\s+our\s+.{0,30})?\s+(?:use|uses)\s+cookies|by\s+(?:clicking|continuing|signing|subscribing|submitting|using|registering|creating|providing|entering)\b|(?:accept|reject|allow|manage)\s+(?:all\b|cookies)|your\s+privacy\b|we\s+(?:value|care\s+about)\s+your\s+privacy|i\s+(?:agree|accept)\b|this\s+site\s+is\s+protected\s+by|we\s+and\s+our\s+\d*\s*partners|cookies?\s+(?:policy|notice|settings|help)",
    ),
    (
        "furniture",
        "newsletter",
        60,
        r"(?:please\s+)?(?:sign|signed)\s+up\b(?!\s+(?:for|to|with)\s+\w+\s+(?:was|were|had)\b)|subscribe\s+(?:to|now|today|for|here|only|at|from|and|get)\b|get\s+(?:our|the|a|your|more|unlimited|full|all|breaking|news|\w+'s|access|email)\b.{0,90}(?:newsletter|inbox|email|e-mail|alerts?|access|app|delivered|subscri|briefing|free|daily|day|week|month|morning)|(?:our|the|free|a)?\s*(?:daily|weekly|morning|evening|free)?\s*newsletters?(?::|\s+sign|$|\s*\|)|want\s+(?:more|to\s+(?:stay|get|receive|read|see))\b|stay\s+(?:up\s+to\s+date|informed|connected|in\s+the\s+know|on\s+top)|never\s+miss|don.t\s+miss\s+(?:out|a|our|the\s+latest)|(?:enter\s+)?your\s+e-?mail|e-?mail\s+(?:address|\*|required)|thank\s+you\s+for\s+(?:signing|subscribing|reading|your)|check\s+your\s+inbox|unsubscribe|delivered\s+(?:to|straight)|start\s+your\s+(?:day|morning|free)|join\s+(?:our|the|\d|thousands|us\b|over)|a\s+(?:weekly|daily)\s+(?:newsletter|email|round-?up|briefing|digest|dispatch)\b|the\s+(?:best|biggest|top|latest|most\s+important)\b.{0,60}(?:inbox|newsletter|your\s+(?:phone|day|morning))|you\s+(?:may|can)\s+(?:unsubscribe|opt)|privacy\s+notice\s*:|this\s+newsletter\s+may",
    ),
    (
        "furniture",
        "newsletter",
        70,
        r"(?:already|not)\s+(?:a|an)?\s*(?:subscriber|member|registered|have)|to\s+(?:continue|keep)\s+reading|(?:this|the)\s+(?:article|story|content)\s+is\s+(?:for|only|exclusive|reserved|free|available|limited)\b|(?:create|register\s+for)\s+(?:a|an|your)\s+(?:free\s+)?(?:account|profile)|unlock\s+(?:this|unlimited|full|the)|try\s+(?:\w+\s+)?(?:for|free|unlimited)|(?:cancel|change)\s+(?:any\s?time|your\s+plan)|you(?:\s+have|'ve|\u2019ve)\s+(?:reached|read|used|\d+)\b.{0,40}(?:articles?|limit|stor(?:y|ies))|\d+\s+free\s+articles?|support\s+(?:our|independent|quality|local|the\s+guardian|public|trusted)\b|(?:please\s+)?(?:consider\s+)?(?:donat|contribut|becom)(?:e|ing)\s+(?:today|now|to\s+\w+\s+today|a\s+(?:member|supporter|subscriber))|make\s+a\s+(?:donation|gift|contribution)|only\s+\$?\d|full\s+digital\s+access|complete\s+digital|from\s+(?:just|only|as\s+little)|do\s+you\s+(?:support|have\s+a\s+(?:story|tip|question)|want)\b|like\s+(?:us|the\s+page|our|this\s+page)|follow\s+(?:\w+\s+){0,6}(?:on|@)|download\s+(?:our|the)|have\s+(?:a|you\s+got\s+a)\s+(?:news\s+)?(?:tip|story)|(?:got|have)\s+a\s+tip|send\s+(?:us|tips|your)|contact\s+(?:us|the\s+(?:author|reporter|newsroom|editor))|e-?mail\s+(?:us|the|\w+\s+at|[\w.]+@)|editing\s+by\s+our|write\s+to\s+us|what\s+do\s+you\s+think|tell\s+us|vote\s+in|take\s+(?:our|the)\s+(?:poll|quiz|survey)|was\s+this\s+(?:article|page|story)|did\s+you\s+find|how\s+did\s+you|read\s+the\s+(?:original|full)\s+(?:article|story)|rate\s+this|add\s+\w+.{0,20}\s+(?:as\s+a|on|to)\s+(?:preferred|google)",
    ),
    # Related, most read
    (
        "related",
        "related",
        9,
        r"(?:related(?:\s+(?:articles?|stor(?:y|ies)|content|news|posts?|coverage|links?|reading|topics?|videos?|items?))?|read\s+(?:more|also|next|this\s+next|related)|more\s+(?:on|from|about|in|to\s+explore|to\s+read|top|stories|coverage|like|news|articles|politics|world|headlines)\b.{0,50}|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested|have\s+missed|enjoy)\b.{0,20}|most\s+(?:read|popular|viewed|shared|commented|watched|recent|discussed|emailed)\b.{0,20}|trending(?:\s+(?:now|stories|topics|today|news|in\s+.{0,20}))?|popular(?:\s+(?:now|stories|posts|in\s+.{0,20}|articles))?|recommended(?:\s+(?:for\s+you|stories|reading|articles|videos))?|(?:editors?|our)['\u2019]?s?\s+(?:picks?|choice)|top\s+(?:stories|news|headlines|videos|picks|reads)\b.{0,15}|(?:the\s+)?latest(?:\s+(?:news|stories|from|in|on|headlines|videos|updates|articles|posts))?\b.{0,20}|(?:see|read|watch)\s+also|also\s+(?:read|on|in|see)\b.{0,30}|in\s+case\s+you\s+missed\s+it|don.t\s+miss|must\s+reads?|what\s+to\s+(?:read|watch)\s+next|next\s+up|up\s+next|(?:other|similar|further|recent|featured|top|more|suggested|today'?s)\s+(?:stories|articles|reading|news|posts|coverage|headlines|videos)|elsewhere\s+(?:on|in)\b.{0,30}|around\s+the\s+web|from\s+(?:the|our)\s+(?:web|archives?|partners?|around)\b.{0,20}|from\s+around\s+the\s+web|promoted\s+stories|explore\s+more.{0,20}|best\s+of\b.{0,20}|stories\s+(?:you|for\s+you|from|in)\b.{0,30}|go\s+deeper|dig\s+deeper|keep\s+reading|live\s+updates?|features?\s+&\s+analysis|watch\s+more.{0,20}|around\s+the\s+bbc|in\s+pictures|in\s+focus|newsletters?\s+for\s+you|conversations?|(?:story|article)\s+highlights|on\s+our\s+radar)\s*[:>\u00bb]?$",
    ),
    (
        "related",
        None,
        40,
        r"(?:(?:\(?\s*)(?:related|read\s+(?:more|also|next|this|on)|also\s+(?:read|see)|see\s+(?:also|more)|more(?:\s+(?:on|from)\s+(?:this|the)\b.{0,20})?|must\s+read|don.t\s+miss|related\s+(?:article|story|content|video|coverage|link)s?|in\s+case\s+you\s+missed\s+it|recommended|read\s+(?:the\s+)?(?:full\s+)?(?:story|article)|further\s+reading|from\s+the\s+archives?|watch|listen|photos|gallery|opinion|video|interactive|podcast|live\s+updates|full\s+coverage|explainer)\s*(?::|\||\u203a|>|\u00bb|\u2014|\u2013\s|-\s)\s*\S)",
    ),
    (
        "related",
        None,
        30,
        r"(?:read\s+more|click\s+here|see\s+more|learn\s+more|find\s+out\s+more|more\s+about|full\s+(?:story|coverage)|subscribe\s+here|listen\s+(?:below|here|to\s+the)|watch\s+(?:below|here|it\s+here))\b(?!.*[a-z],\s).{0,120}$",
    ),
    # Comments
    (
        "furniture",
        "comments",
        9,
        r"(?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply|response)\b.{0,30}$|(?:view|show|read|see|load|join|hide)\s+(?:the\s+|all\s+|\d+\s+)?(?:more\s+)?(?:comments?|conversation|discussion|replies)\b.{0,20}$|join\s+the\s+(?:conversation|discussion|debate).{0,20}$|\d*\s*(?:reader\s+)?(?:comments?|responses?|replies)(?:\s*\(?\d*\)?)?(?:\s+(?:on|to)\s+.{2,90})?:?$|comments?\s+(?:are\s+closed|section|policy|guidelines)\b.{0,30}$|sort(?:ed)?\s+by\b.{0,30}$|what\s+are\s+your\s+thoughts.{0,10}$|be\s+the\s+first\s+to\s+comment.{0,20}$|have\s+your\s+say.{0,20}$|discussion$|conversation$|readers?'?\s+comments?$|log\s+in\s+to\s+(?:comment|reply).{0,10}$",
    ),
    (
        "furniture",
        None,
        60,
        r"[\u2014\u2013-]+\s*.{2,60}\(@\w+\).{0,40}$|your\s+e-?mail\s+address\s+will\s+not|required\s+fields\s+are|save\s+my\s+name|(?:we|please)\s+(?:moderate|keep\s+(?:comments|it)|remember|read\s+our|be\s+respectful|note)\b.{0,60}(?:comment|civil|respect|rules|guidelines|polic)|comments?\s+(?:are|will\s+be)\s+(?:moderated|closed|subject|published|open)|this\s+(?:comment|thread|discussion)|(?:all\s+)?comments\s+(?:must|should|posted)",
    ),
    # Tags, breadcrumbs, trust boxes
    (
        "furniture",
        None,
        40,
        r"(?:tags?|topics?|filed\s+under|filed\s+to|categor(?:y|ies)|keywords|posted\s+in|in\s+this\s+(?:article|story|section)|more\s+about\s+this|mentioned\s+in\s+this|explore\s+related\s+topics|subjects?|related\s+topics|section|explore\s+more\s+on\s+these\s+topics|companies|read\s+more\s+about)\s*(?::|\u203a|>)\s*\S|home\s*(?:>|/|\u203a|\u00bb|\||\u2192|\u00b7|-)\s*\S|you\s+are\s+here|the\s+trust\s+project|our\s+standards|why\s+(?:you\s+can\s+)?trust|opens\s+(?:in\s+)?(?:a\s+)?new\s+(?:tab|window)|licensing|purchase\s+licensing|reprints?|order\s+reprints|a\s+version\s+of\s+this\s+article\s+appears|our\s+journalism|suggested\s+topics?",
    ),
    # Press releases
    (
        "furniture",
        None,
        30,
        r"for\s+immediate\s+release\b.{0,40}$|(?:strictly\s+)?embargo(?:ed)?\s+(?:until|for|till)\b.{0,60}$|(?:press|media|news)\s+(?:release|statement|contacts?|inquiries|enquiries)\s*(?::.{0,100})?$|contacts?\s*:.{0,80}(?:@|\d{3}).{0,60}$|(?:tel|phone|fax|mobile)\b[.:]*\s*[+(\d][\d ()/.-]{5,}$",
    ),
    # Credits of the text
    (
        "copyright",
        None,
        130,
        r"(?:\(c\)|\u00a9|copyright\b)(?!\s+(?:law|infring|holder|claim|protection|case|office|suit|act|reform|rules|dispute|owners?)\b)|all\s+rights\s+reserved|this\s+material\s+may\s+not\s+be\s+published|(?:reproduction|republication)\s+(?:in\s+whole|or|is|without)|no\s+part\s+of\s+this|all\s+(?:content|material)\s+(?:is\s+|\u00a9|copyright)|.{0,60}\u00a9\s*(?:19|20)\d\d\b(?!.*\bsaid\b)|.{0,90}\ball\s+rights\s+reserved\.?$",
    ),
    (
        "syndication",
        None,
        70,
        r"the\s+(?:post|article|story)\b.{0,150}\b(?:appeared\s+first|first\s+appeared|originally\s+appeared|was\s+originally\s+published)\s+(?:on|in|at|by)\b|this\s+(?:article|story|report|piece|post|column|content|essay|interview|text)\s+(?:(?:is|was|has\s+been)\s+)?(?:(?:originally|first|also|previously)\s+)?(?:appear(?:s|ed)|published|republished|produced|provided|distributed|syndicated|adapted|reprinted|written|reported|supplied|excerpted|translated)\b(?:\s+(?:originally|first|here|in\s+part))?(?:\s+(?:in|on|by|at|from|with|for|to|as|under|through|via|in\s+partnership|and)\b|\s*\.?$)|(?:originally|first)\s+(?:published|appeared|posted)\b(?:\s+(?:in|on|by|at|as|:)|:)|(?:re)?published\s+(?:with|by)\s+(?:permission|courtesy)|reprinted\s+(?:with|from|by)|(?:source|sources)\s*:\s*\S|\(source\b|source\s+(?=[A-Z][\w ]+$)(?!link)|(?-i:SOURCE)\s+\S|distributed\s+by|via\s*:\s*\S|adapted\s+from|with\s+(?:reporting|files|additional\s+reporting)\s+(?:by|from)\s+(?:the\s+)?(?:ap|afp|reuters|associated|agenc|wire)|from\s+(?:the\s+)?(?:associated\s+press|wire\s+(?:reports|services)|reuters|news\s+services)\.?$|view\s+(?:source|original\s+content)|\(?(?:with\s+)?inputs\s+from\b|[-\u2014\u2013]+\s*(?:the\s+)?(?:associated\s+press|reuters|afp|bloomberg(?:\s+news)?|new\s+york\s+times|washington\s+post|upi|ap|xinhua|tass|wire\s+reports|staff(?:\s+(?:and\s+)?wire\s+reports)?)\.?$",
    ),
    (
        "correction",
        None,
        120,
        r"(?:correction|corrections?\s+and\s+clarifications?|clarification|editor[\u2019']?s?[\u2019']?\s+note|editors?[\u2019']\s+note|note\s+to\s+(?:readers|editors)|update|updates|amendment|footnote|this\s+(?:article|story|post|headline|piece|report|version)\s+(?:has\s+been|was|is)\s+(?:updated|corrected|amended|edited|changed|revised|modified|clarified)|(?:an?\s+)?(?:earlier|previous|original)\s+versions?\s+of\s+(?:this|the)\s+(?:article|story|post|headline|report)|this\s+is\s+a\s+(?:developing|breaking)\s+(?:news\s+)?story|this\s+is\s+a\s+corrected|(?:developing|breaking)\s+story)\b\s*(?:[:.\u2014-]|\(|$|by\b|to\b|with\b|on\b|incorrectly|mis|said|stated|after|and\b|throughout|in\b|at\b)",
    ),
    (
        "byline",
        None,
        60,
        r"(?:\(?\s*)(?:additional\s+)?(?:reporting|writing|editing|written|edited|compiled|reported|produced|photography|photographs|contribution|research)\b[^.;]{0,60}\bby\b|.{0,120}\bcontributed\s+(?:to\s+this\s+(?:report|story|article|piece|dispatch)|reporting|(?:research|from\s+\w+))|(?-i:[A-Z])[\w.'\u2019-]+(?:\s+[\w.'\u2019-]+){0,3}\s+(?:reported|contributed)\s+from\s+[A-Z][\w., ]+\.?$|(?:associated\s+press|ap|reuters|bloomberg|staff)\s+(?:writers?|reporters?|journalists?|correspondents?)\b.{0,120}\b(?:contributed|reported)|for\s+reprint|with\s+(?:assistance|reporting|files|help)\s+(?:from|by)\b|podcast\s+produced\s+by",
    ),
    (
        "byline",
        None,
        40,
        r"by$|(?:story\s+)?by\s*:?\s+(?-i:[A-Z])[\w.'\u2019-]*(?:(?:,?\s+|\s*[|&/\u2022\u00b7]\s*)(?:(?-i:[A-Z0-9])[\w.'\u2019&-]*|(?:and|de|del|van|von|der|den|la|le|el|al|bin|in|of|for|the|at|from|to|with|staff|writer|reporter|correspondent|special|editor|contributor|senior|chief|bureau)|@\w+|[\w.+-]+@[\w.-]+)){0,24}(?:\s*[|\u2022\u00b7]\s*.{0,60})?[.]?$|(?:author|authors|reporter|writer|words)\s*:\s*\S|(?:analysis|opinion|review|column|commentary|interview)\s+by\s+(?-i:[A-Z])",
    ),
    (
        "byline",
        None,
        14,
        r"(?-i:[A-Z])[\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){1,3},?\s+(?:(?-i:[A-Z][\w&]+\s+){0,3})(?:staff\s+(?:writer|reporter)|correspondent|editor|political\s+(?:editor|reporter|correspondent)|reporter|associated\s+press|bbc\s+news|special\s+to\b.{0,40}|(?:usa\s+today|ap|afp|cnn|bbc|fox\s+news|npr|reuters|bloomberg)(?:\s+\w+)?)\.?$|(?:twitter|x|email|contact|follow|reach|instagram)\s*:?\s*@?[\w.]+(?:@[\w.]+)?\.?$|@\w{2,}\.?$|[\w.+-]+@[\w-]+\.[\w.]+$|(?:staff|wire|agencies|associated\s+press|reuters|afp|bloomberg|ap|web\s+desk|news\s+desk|staff\s+reports?|staff\s+and\s+agencies)$",
    ),
    (
        "dek",
        "points",
        6,
        r"(?:key\s+(?:points|takeaways?|facts|findings|events|developments)|takeaways|at\s+a\s+glance|summary|in\s+(?:brief|short|summary)|highlights|what\s+(?:to|you\s+need\s+to)\s+know|quick\s+read|tl;?dr|the\s+(?:gist|basics|big\s+picture)|ai\s+summary|bullet\s+points)\s*:?$",
    ),
    (
        "sidebar",
        None,
        120,
        r"(?:claimant|claim|verdict|rating|our\s+rating|what\s+was\s+claimed|who\s+said\s+it|our\s+verdict|fact\s+check\s+result|evidence)\s*:\s*\S",
    ),
)


LONGEST = 1_200
"""Characters; no furniture we know is longer, and patterns stay fast on any input."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The role a wording gives its paragraph, and the block it opens, if any."""

    role: str
    opens: str | None = None


TABLE = tuple(
    (Sign(role, opens), words, re.compile(pattern, re.IGNORECASE))
    for role, opens, words, pattern in ROWS
)
SOCIAL = re.compile(rf"(?:{SHARE})$", re.IGNORECASE)
BOLD = re.compile(r"(\*\*|__)(?P<words>[^*_\s](?:.*[^*_\s])?)\1")
"""Markdown, as chats and note apps copy it."""
MINUTES = re.compile(r"\W*\d+\s*min(?:ute)?s?\b[\w\s]*$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def sign(text: str) -> Sign | None:
    """Return what a paragraph (its words on one line) says about its own role."""
    if len(text) > LONGEST:
        return None
    bold = BOLD.fullmatch(text)
    text = bold["words"] if bold else text
    words = len(text.split())
    if words <= 22 and DATE_LINE.match(text) and not MINUTES.match(text):
        return Sign("dateline")
    if text.startswith("\u00a9") and "/" not in text and words <= 14 and re.search(r"\d{4}", text):
        return Sign("copyright")
    if words <= 14 and WHOLE_CREDIT.match(text.strip("[]")) and not SOCIAL.match(text):
        return Sign("credit")
    if (
        words <= 90
        and (CAPTION.match(text) or PLAYER.match(text))
        and not text.casefold().startswith("file under")
    ):
        return Sign("caption")
    for found, limit, pattern in TABLE:
        if words <= limit and pattern.match(text):
            headed = found.opens == "related" and words > 3 and text.endswith(".")
            return None if headed else found
    return None
