package org.claimgraph.bench.data;

import java.util.List;
import java.util.SplittableRandom;
import org.claimgraph.bench.data.Statement.Qualifier;
import org.claimgraph.bench.data.Statement.Value;
import org.claimgraph.bench.data.Statement.Word;

/** Generates statements, the same for the same seed. */
final class ClaimGenerator implements Statements {
    static final List<String> LANGUAGES = List.of("en", "zh", "vi", "id", "ar");
    private static final List<String> ROLES = List.of("investor", "investee", "buyer", "seller", "supplier", "adviser");
    private static final List<String> STATUSES = List.of("planned", "negotiated", "signed", "closed", "called off");
    private static final List<String> MODALITIES =
            List.of("REPORTED", "REPORTED", "ASSERTED", "ASSERTED", "ALLEGED", "PLANNED", "EXPECTED");
    private static final List<String> SCOPES = List.of("cloud", "chips", "models", "licences", "research", "data");
    private static final List<String> PEOPLE_ROLES = List.of("chief executive", "director", "chair", "adviser");
    private static final List<String> WORDS = List.of(
            "Amber", "Birch", "Cobalt", "Delta", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Juniper", "Kestrel",
            "Lumen", "Meridian", "Nimbus", "Orchid", "Pioneer", "Quartz", "Ridge", "Summit", "Tundra", "Umbra",
            "Vertex", "Willow", "Zenith");
    private static final List<String> TITLES = List.of(
            "%s and its partners agree on new terms",
            "%s 与合作伙伴达成新的协议，投资金额引发关注",
            "%s ký kết thỏa thuận hợp tác mới với các đối tác",
            "%s dan para mitranya menyepakati ketentuan baru",
            "%s وشركاؤها يتفقون على شروط جديدة");
    /** Companies in one group of documents: a larger ledger has more groups, not more claims per company. */
    private static final int GROUP = 10_000;
    /** Companies that are mentioned equally often, so that the most frequent ones are no larger in a larger ledger. */
    private static final int EQUALLY_FREQUENT = 100;

    private final SplittableRandom random;
    private final Size size;

    ClaimGenerator(SplittableRandom random, Size size) {
        this.random = random;
        this.size = size;
    }

    /** The number of entities of each kind. */
    record Size(int claims, int documents, int deals, int companies, int people, int products, int outlets) {
        static Size of(int claims) {
            int documents = Math.max(8, claims / 10);
            return new Size(
                    claims,
                    documents,
                    Math.max(2, documents / 4),
                    Math.max(20, claims / 30),
                    Math.max(20, claims / 60),
                    Math.max(20, claims / 60),
                    Math.max(10, claims / 1000));
        }
    }

    static String company(int number) {
        return "company-" + number;
    }

    static String deal(int number) {
        return "deal-" + number;
    }

    String name(int number, String suffix) {
        return name(number) + suffix;
    }

    /** The name of the company or person of this number. */
    static String name(int number) {
        return WORDS.get(number % WORDS.size()) + " " + WORDS.get(number / WORDS.size() % WORDS.size()) + " "
                + number;
    }

    String title(int language, int company) {
        return TITLES.get(language).formatted(name(company, ""));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A company, of which some are mentioned much more often than others. */
    private int mentionedCompany() {
        int worlds = (size.companies + GROUP - 1) / GROUP;
        int first = worlds == 1 ? 0 : below(worlds) * GROUP;
        int companies = Math.min(GROUP, size.companies - first);
        int groups = (companies + EQUALLY_FREQUENT - 1) / EQUALLY_FREQUENT;
        int company = (int) (groups * Math.pow(random.nextDouble(), 1.5)) * EQUALLY_FREQUENT + below(EQUALLY_FREQUENT);
        return first + company % companies;
    }

    private static <T> T of(List<T> list, int at) {
        return list.get(at % list.size());
    }

    /** The company that is the deal's party of the given number. */
    int party(int deal, int seat) {
        return (int) ((deal * 7L + seat * 997L + (long) deal * seat % 13) % size.companies);
    }

    /** The first statements of a document are about a deal and its parties, the others about companies. */
    @Override
    public Statement statement(int document, int place) {
        int deal = document % size.deals;
        int round = document / size.deals;
        if (place < 3) {
            int seat = (round * 3 + place) % 8;
            return partyTo(deal, seat);
        }
        if (place == 3) {
            return chance(50) ? dealValue(deal) : dealStatus(deal);
        }
        int company = chance(30) ? party(deal, below(8)) : mentionedCompany();
        return aboutCompany(company);
    }

    private Statement partyTo(int deal, int seat) {
        String role = of(ROLES, deal + seat);
        int company = party(deal, seat);
        return said(
                company(company),
                Word.PARTY_TO,
                Value.entity(deal(deal)),
                List.of(new Qualifier("role", role, null)),
                role,
                "%s takes part in the deal %d as %s, the report says.".formatted(name(company, ""), deal, role));
    }

    private Statement dealValue(int deal) {
        long amount = (1 + deal % 90 + below(3)) * 100_000_000L;
        return said(
                deal(deal),
                Word.DEAL_VALUE,
                Value.money(amount),
                List.of(),
                amount / 1_000_000 + " million dollars",
                "The deal %d is worth %d million dollars.".formatted(deal, amount / 1_000_000));
    }

    private Statement dealStatus(int deal) {
        String status = of(STATUSES, below(STATUSES.size()));
        return said(
                deal(deal),
                Word.DEAL_STATUS,
                Value.words(status),
                List.of(),
                status,
                "The deal %d has been %s by now.".formatted(deal, status));
    }

    private Statement aboutCompany(int company) {
        String subject = company(company);
        int other = (company + 1 + below(Math.min(50, size.companies - 1))) % size.companies;
        String name = name(company, "");
        return switch (below(8)) {
            case 0, 1 -> {
                long amount = (1 + below(200)) * 10_000_000L;
                yield said(
                        subject,
                        Word.INVESTED,
                        Value.money(amount),
                        List.of(new Qualifier("investee", null, company(other))),
                        "$" + amount / 1_000_000 + "m",
                        "%s put %d million dollars into %s.".formatted(name, amount / 1_000_000, name(other, "")));
            }
            case 2 -> {
                int percent = 1 + below(60);
                yield said(
                        subject,
                        Word.OWNERSHIP_SHARE,
                        Value.share(percent),
                        List.of(new Qualifier("owned", null, company(other))),
                        percent + " %",
                        "%s holds %d percent of %s.".formatted(name, percent, name(other, "")));
            }
            case 3 -> {
                long amount = (1 + below(300)) * 1_000_000_000L;
                yield said(
                        subject,
                        Word.VALUATION,
                        Value.money(amount),
                        List.of(),
                        amount / 1_000_000_000 + "bn",
                        "%s is valued at %d billion dollars.".formatted(name, amount / 1_000_000_000));
            }
            case 4 -> {
                String year = String.valueOf(2016 + below(9));
                long amount = (1 + below(50)) * 10_000_000L;
                yield said(
                        subject,
                        Word.LOSS,
                        Value.money(amount),
                        List.of(new Qualifier("period", year, null)),
                        amount / 1_000_000 + " million",
                        "%s lost %d million dollars in %s.".formatted(name, amount / 1_000_000, year));
            }
            case 5 -> {
                String scope = of(SCOPES, below(SCOPES.size()));
                yield said(
                        subject,
                        Word.PLANS,
                        Value.words("expand its business in " + scope),
                        List.of(new Qualifier("scope", scope, null)),
                        null,
                        "%s plans to expand its business in %s, people familiar with it say.".formatted(name, scope));
            }
            case 6 ->
                said(
                        subject,
                        Word.DEVELOPS,
                        Value.entity("product-" + below(size.products)),
                        List.of(),
                        null,
                        "%s develops a product of its own.".formatted(name));
            default -> chance(50) ? role(company) : partner(company, other);
        };
    }

    private Statement role(int company) {
        int person = below(size.people);
        String role = of(PEOPLE_ROLES, below(PEOPLE_ROLES.size()));
        return said(
                "person-" + person,
                Word.HOLDS_ROLE,
                Value.entity(company(company)),
                List.of(new Qualifier("role", role, null)),
                role,
                "%s serves %s as %s.".formatted(name(person, ""), name(company, ""), role));
    }

    private Statement partner(int company, int other) {
        String scope = of(SCOPES, below(SCOPES.size()));
        return said(
                company(company),
                Word.PARTNER,
                Value.entity(company(other)),
                List.of(new Qualifier("scope", scope, null)),
                null,
                "%s and %s work together on %s.".formatted(name(company, ""), name(other, ""), scope));
    }

    private Statement said(
            String subject, Word word, Value value, List<Qualifier> qualifiers, String printed, String summary) {
        return new Statement(
                subject, word, value, qualifiers, printed, summary, of(MODALITIES, below(MODALITIES.size())));
    }
}
