package dev.coldpath.scoring.snapshot;

/// The vocabulary of observations: what fetchers write and the model reads. Yes/no facts are 1 and 0. A key that is
/// missing from an `OK` snapshot is one that the source says nothing of; where it could not be seen, the snapshot is
/// `PARTIAL`.
public final class Keys {
    /// 0: two resolvers say that the name does not exist.
    public static final String DNS_EXISTS = "dns.exists";
    /// Count of MX hosts (a null MX counts 0).
    public static final String DNS_MX = "dns.mx";
    /// 0 no mail, 1 a hoster's, 2 a business suite or an own platform.
    public static final String DNS_MAIL_PLATFORM = "dns.mail_platform";
    /// Distinct vendors among verification tokens and SPF includes.
    public static final String DNS_SAAS_VENDORS = "dns.saas_vendors";
    /// One point each for SPF, DMARC and an enforcing policy.
    public static final String DNS_EMAIL_AUTH = "dns.email_auth";
    public static final String DNS_CAA = "dns.caa";
    public static final String DNS_DNSSEC = "dns.dnssec";
    /// Distinct paid infrastructure vendors seen in NS, MX, TXT.
    public static final String DNS_PAID_INFRA = "dns.paid_infra";
    /// 1: a record proves the domain to a GitHub organisation of the domain's name.
    public static final String DNS_GITHUB = "dns.github";
    /// 1: name servers of a parking service.
    public static final String DNS_PARKING = "dns.parking";
    /// 1: the owner asked not to be scored.
    public static final String DNS_OPT_OUT = "dns.opt_out";

    /// 0: the registry says that nobody holds the name.
    public static final String RDAP_REGISTERED = "rdap.registered";
    /// Epoch seconds of registration.
    public static final String RDAP_REGISTERED_AT = "rdap.registered_at";
    /// Epoch seconds of expiry.
    public static final String RDAP_EXPIRES_AT = "rdap.expires_at";
    /// 1: the only states are hold or pending delete.
    public static final String RDAP_HELD = "rdap.held";

    /// 1: a handshake with a chain that holds for the name, now.
    public static final String TLS_VALID = "tls.valid";

    /// 0–4: one point each for team page, named leaders, JSON-LD founder, board or advisors.
    public static final String SITE_LEADERSHIP = "site.leadership";
    /// 0–8 of product, pricing, docs, customers, legal, contact, security, status.
    public static final String SITE_COMMERCIAL_PAGES = "site.commercial_pages";
    public static final String SITE_PRICING_PAGE = "site.pricing_page";
    /// How many founders JSON-LD names; never who.
    public static final String SITE_FOUNDERS = "site.founders";
    public static final String SITE_EMPLOYEES = "site.employees";
    public static final String SITE_FOUNDED_YEAR = "site.founded_year";
    /// 1: JSON-LD has an Organization.
    public static final String SITE_ORGANIZATION = "site.organization";
    /// Organisation name (text).
    public static final String SITE_NAME = "site.name";
    /// ISO 3166 alpha-2 of the organisation's address (text).
    public static final String SITE_COUNTRY = "site.country";
    /// The state of that address, in the United States (text, two letters).
    public static final String SITE_STATE = "site.state";
    /// A sector of the lexicon, where it is clear (text).
    public static final String SITE_SECTOR = "site.sector";
    public static final String SITE_HREFLANGS = "site.hreflangs";
    public static final String SITE_HSTS = "site.hsts";
    public static final String SITE_SECURITY_TXT = "site.security_txt";
    /// Distinct paid infrastructure vendors seen in pages.
    public static final String SITE_PAID_INFRA = "site.paid_infra";
    /// Distinct links from the home page to the same site.
    public static final String SITE_LINKS = "site.links";
    /// 1: the home page is a parking service's.
    public static final String SITE_LANDER = "site.lander";
    /// 1: a link to a hiring board of a known vendor.
    public static final String SITE_BOARD_LINK = "site.board_link";
    /// The boards that links lead to (text, `vendor:token`); there may be several.
    public static final String SITE_BOARD = "site.board";
    public static final String SITE_GITHUB_LINK = "site.github_link";
    /// The organisations on GitHub that profiles and links lead to, the likeliest first (text); there may be several.
    public static final String SITE_GITHUB = "site.github";
    /// The other registrable domain that the home page leads to (text).
    public static final String SITE_REDIRECTED_TO = "site.redirected_to";
    /// 1: the page has next to no text without running its scripts.
    public static final String SITE_JS_ONLY = "site.js_only";
    /// A feed that the site announces (text, an address).
    public static final String SITE_FEED = "site.feed";
    /// Where a sitemap is announced, or lies by custom (text, an address); there may be several.
    public static final String SITE_SITEMAP = "site.sitemap";
    /// The robots rules that hold for us on the host of the observation's source (text, robots.txt syntax).
    public static final String SITE_ROBOTS = "site.robots";

    public static final String CADENCE_SITEMAP_URLS = "cadence.sitemap_urls";
    /// Items dated within 90 days of the fetch, feed and sitemap news together, each once.
    public static final String CADENCE_POSTS_90D = "cadence.posts_90d";

    /// The item whose official website the domain is (text, such as `Q95`).
    public static final String WIKIDATA_ITEM = "wikidata.item";
    /// What the organisation is called (text).
    public static final String WIKIDATA_NAME = "wikidata.name";
    /// Title of the English encyclopedia's article (text).
    public static final String WIKIDATA_ARTICLE = "wikidata.article";
    /// How many encyclopedias have an article.
    public static final String WIKIDATA_SITELINKS = "wikidata.sitelinks";
    /// 1: a founder or a chief executive is on record; never who.
    public static final String WIKIDATA_FOUNDER = "wikidata.founder";
    public static final String WIKIDATA_EMPLOYEES = "wikidata.employees";
    /// Epoch seconds of the day it was founded.
    public static final String WIKIDATA_FOUNDED_AT = "wikidata.founded_at";
    /// In US dollars a year.
    public static final String WIKIDATA_REVENUE = "wikidata.revenue";
    /// 1: its shares are traded at an exchange.
    public static final String WIKIDATA_LISTED = "wikidata.listed";
    /// Ten digits (text).
    public static final String WIKIDATA_CIK = "wikidata.cik";
    public static final String WIKIDATA_LEI = "wikidata.lei";
    /// Organisation on GitHub (text).
    public static final String WIKIDATA_GITHUB = "wikidata.github";
    /// ISO 3166 alpha-2 (text).
    public static final String WIKIDATA_COUNTRY = "wikidata.country";
    /// The state of its headquarters, in the United States (text, two letters).
    public static final String WIKIDATA_STATE = "wikidata.state";
    /// A sector of the manifest's list (text).
    public static final String WIKIDATA_SECTOR = "wikidata.sector";

    /// The board that was read (text, `vendor:token`); there may be several.
    public static final String ATS_BOARD = "ats.board";
    public static final String ATS_OPEN_ROLES = "ats.open_roles";
    /// Share of roles first published within 30 days of the fetch; only of five roles or more.
    public static final String ATS_FRESH_SHARE = "ats.fresh_share";
    /// In how many of twelve business functions there are roles.
    public static final String ATS_FUNCTIONS = "ats.functions";
    /// In how many different places there are roles.
    public static final String ATS_LOCATIONS = "ats.locations";
    /// On how many continents there surely are roles; places without a country say nothing.
    public static final String ATS_CONTINENTS = "ats.continents";
    /// Roles now against those of 60 to 120 days ago, minus 1; only on the same boards and from five roles up.
    public static final String ATS_ROLE_CHANGE = "ats.role_change";

    /// The organisation that was read (text).
    public static final String GITHUB_ORGANIZATION = "github.organization";
    /// Stars on its own public repositories, forks left out.
    public static final String GITHUB_STARS = "github.stars";
    /// Own repositories, not archived, with a push within 90 days of the fetch.
    public static final String GITHUB_ACTIVE_REPOS_90D = "github.active_repos_90d";

    /// The article whose readers were counted (text, its title).
    public static final String ATTENTION_ARTICLE = "attention.article";

    /// 0: the English encyclopedia has no article, or none that was ever read.
    public static final String ATTENTION_HAS_ARTICLE = "attention.has_article";

    /// Views of the article in thirty days.
    public static final String ATTENTION_VIEWS_30D = "attention.views_30d";

    /// Views in ninety days against those of the same days a year ago, minus 1; only from 300 views then.
    public static final String ATTENTION_VIEW_TREND = "attention.view_trend";

    /// Stories on Hacker News within 180 days of the fetch that link to the domain.
    public static final String ATTENTION_STORIES_180D = "attention.stories_180d";

    /// The number that was asked for (text, ten digits).
    public static final String SEC_CIK = "sec.cik";

    /// What the register calls it (text); only of those who are listed or report every year, for others may be people.
    public static final String SEC_NAME = "sec.name";

    /// 1: shares are traded at an exchange.
    public static final String SEC_LISTED = "sec.listed";

    /// 1: an annual report was filed within two years of the fetch.
    public static final String SEC_ANNUAL_REPORTS = "sec.annual_reports";

    /// 1: it lends money, so its balance knows no current assets.
    public static final String SEC_BANK = "sec.bank";

    /// A sector of the manifest's list (text).
    public static final String SEC_SECTOR = "sec.sector";

    /// Of the last reported year, in US dollars.
    public static final String SEC_REVENUE = "sec.revenue";

    /// Of the last reported year against the one before, minus 1.
    public static final String SEC_REVENUE_GROWTH = "sec.revenue_growth";

    /// Operating income as a share of revenue.
    public static final String SEC_OPERATING_MARGIN = "sec.operating_margin";

    /// Current assets against current liabilities, at the end of the last reported year.
    public static final String SEC_CURRENT_RATIO = "sec.current_ratio";

    public static final String SEC_EMPLOYEES = "sec.employees";

    /// Private offerings with a notice of the last 36 months, of the newest notice's date; 0: the register of notices
    /// has none that is surely the company's. Missing wherever no such register was loaded.
    public static final String SEC_OFFERINGS_36M = "sec.offerings_36m";

    /// What was sold in them, in US dollars.
    public static final String SEC_RAISED_36M = "sec.raised_36m";

    /// Distinct names at or under the domain in unexpired public certificates.
    public static final String CT_HOSTNAMES = "ct.hostnames";

    /// Eight bytes of each such name's hash, of five thousand at most (text, in several); only when all are known.
    public static final String CT_HOSTS = "ct.hosts";

    /// Share of names that were not there half a year ago.
    public static final String CT_NEW_HOSTS_SHARE = "ct.new_hosts_share";

    /// Rank by visitors of Chrome, in the middle of its bucket; 0: not among those listed.
    public static final String RANKS_CRUX = "ranks.crux";
    /// Rank by links; 0: not among those listed.
    public static final String RANKS_MAJESTIC = "ranks.majestic";
    /// Rank by several lists together; 0: not among those listed.
    public static final String RANKS_TRANCO = "ranks.tranco";
    /// Rank in the graph of links; only of those listed.
    public static final String RANKS_CCGRAPH = "ranks.ccgraph";
    /// Networks that link to the domain; only of those listed.
    public static final String RANKS_REF_SUBNETS = "ranks.ref_subnets";
    /// Logarithm of the rank of a month ago over today's: above 0 it rose.
    public static final String RANKS_MAJESTIC_CHANGE = "ranks.majestic_change";
    public static final String RANKS_TRANCO_CHANGE = "ranks.tranco_change";
    /// The same against the list's own last edition, while no list of a month ago is kept.
    public static final String RANKS_MAJESTIC_STEP = "ranks.majestic_step";

    private Keys() {}
}
