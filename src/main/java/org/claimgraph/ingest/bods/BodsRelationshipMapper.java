package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.ingest.StructuredClaim;

/** Maps the statements about one relationship: a claim for each interest in each period. */
final class BodsRelationshipMapper {
    private static final String NO_OWNERS = "noBeneficialOwners";
    private final BodsMapper mapper;
    private final List<BodsStatement> statements;

    /** @param statements the oldest first */
    BodsRelationshipMapper(BodsMapper mapper, List<BodsStatement> statements) {
        this.mapper = mapper;
        this.statements = statements;
    }

    void map() {
        for (int at = 0; at < statements.size(); at++) {
            BodsStatement statement = statements.get(at);
            BodsStatement next = at + 1 < statements.size() ? statements.get(at + 1) : null;
            Map<String, BodsInterest> later = new HashMap<>();
            if (next != null) {
                interests(next).forEach(interest -> later.put(interest.identity(), interest));
            }
            for (BodsInterest interest : interests(statement)) {
                BodsPeriod period = BodsPeriod.of(interest, statement, later.get(interest.identity()), next);
                if (period != null) {
                    map(statement, interest, period);
                }
            }
        }
        beneficialOwner();
    }

    private static List<BodsInterest> interests(BodsStatement statement) {
        List<BodsInterest> interests = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (JsonNode json : statement.details().path("interests")) {
            int ordinal = ordinals.merge(BodsInterest.type(json) + BodsInterest.directness(json), 1, Integer::sum);
            interests.add(BodsInterest.parse(json, ordinal));
        }
        return interests;
    }

    private void map(BodsStatement statement, BodsInterest interest, BodsPeriod period) {
        JsonNode party = statement.details().path("interestedParty");
        JsonNode subject = statement.details().path("subject");
        if (!party.isTextual()) {
            if (subject.isTextual()) {
                unspecified(statement, interest, period, mapper.key(subject.asText()), party);
            }
            return;
        }
        String owned = subject.isTextual() ? mapper.key(subject.asText()) : null;
        Optional<Share> share = share(statement, interest);
        String predicate = predicate(interest, share);
        Value value = share.<Value>map(one -> one).orElseGet(() -> value(interest, predicate, owned, subject));
        StructuredClaim claim = qualified(statement, mapper.key(party.asText()), predicate, value, interest, period);
        String object = mapper.claims().predicate(predicate).object();
        if (owned != null && object != null) {
            claim.qualifiedByEntity(object, owned);
        }
        add(statement, interest, period, claim);
    }

    private static String predicate(BodsInterest interest, Optional<Share> share) {
        return share.isEmpty()
                ? interest.predicate()
                : interest.shareOf() == ShareOf.PROFIT ? "profitShare" : "ownershipShare";
    }

    /** The value of an interest without a share. */
    private static Value value(BodsInterest interest, String predicate, String owned, JsonNode subject) {
        if (owned == null) {
            return new UnknownValue(subject.path("reason").asText("The statement does not name the entity."));
        }
        return predicate.equals("profitShare") || predicate.equals("relationship")
                ? new UnknownValue(interest.type())
                : new EntityValue(owned, null);
    }

    private Optional<Share> share(BodsStatement statement, BodsInterest interest) {
        JsonNode json = interest.json().path("share");
        if (!json.isObject() || json.isEmpty()) {
            return Optional.empty();
        }
        Optional<Share> share = BodsShares.parse(json, interest.shareOf() == null ? ShareOf.OTHER : interest.shareOf());
        if (share.isEmpty()) {
            warn(statement, "unreadable-share", "A share must lie between 0 and 100 percent: %s.".formatted(json));
        } else if (interest.shareOf() == null) {
            warn(
                    statement,
                    "share-of-office",
                    "An interest %s has no shares; its share %s is kept as a qualifier."
                            .formatted(interest.type(), json));
            return Optional.empty();
        }
        return share;
    }

    private void warn(BodsStatement statement, String kind, String message) {
        mapper.claims().findings().warn(statement.place(), kind, message);
    }

    private StructuredClaim qualified(
            BodsStatement statement,
            String subject,
            String predicate,
            Value value,
            BodsInterest interest,
            BodsPeriod period) {
        StructuredClaim claim = mapper.claim(statement, subject, predicate, value)
                .qualified("interestType", interest.type())
                .qualified("directness", interest.directness())
                .validIn(period.time());
        if (interest.isOffice() || interest.isPartyToArrangement()) {
            claim.qualified("role", interest.type());
        }
        if (interest.shareOf() == null && interest.json().path("share").isObject()) {
            claim.qualified("share", interest.json().get("share").toString());
        }
        if (interest.json().path("details").isTextual()) {
            claim.qualified("details", interest.json().get("details").asText());
        }
        if (period.endedBy() != null) {
            claim.qualified("endedBy", period.endedBy());
        }
        if (interest.isConditional()) {
            claim.with(Modality.CONDITION);
        } else if (isExpected(statement, interest)) {
            claim.with(Modality.EXPECTED);
        }
        return claim;
    }

    private static boolean isExpected(BodsStatement statement, BodsInterest interest) {
        TimeValue start = interest.start();
        TimeValue stated = statement.statedAt();
        return start != null && stated != null && start.from().isAfter(stated.to());
    }

    private void add(BodsStatement statement, BodsInterest interest, BodsPeriod period, StructuredClaim claim) {
        mapper.add(statement, claim, interest.identity() + "/" + period.start());
    }

    /** An owner that the statement does not name is an unknown one of the entity, or the statement that there is none. */
    private void unspecified(
            BodsStatement statement, BodsInterest interest, BodsPeriod period, String owned, JsonNode party) {
        String reason = party.path("reason").asText("unknown");
        Value value = reason.equals(NO_OWNERS) ? new NoValue(reason) : new UnknownValue(reason);
        StructuredClaim claim = qualified(statement, owned, "beneficialOwner", value, interest, period)
                .qualified("reason", reason);
        if (party.path("description").isTextual()) {
            claim.qualified("description", party.get("description").asText());
        }
        share(statement, interest).ifPresent(share -> claim.qualified("share", ValueDisplay.of(share, key -> key)));
        add(statement, interest, period, claim);
    }

    /** One claim that the party is a beneficial owner, over the time of all its interests. */
    private void beneficialOwner() {
        BodsStatement latest = statements.getLast();
        JsonNode party = latest.details().path("interestedParty");
        JsonNode subject = latest.details().path("subject");
        if (!subject.isTextual()) {
            return;
        }
        String owned = mapper.key(subject.asText());
        boolean beneficial = statements.stream()
                .flatMap(statement -> interests(statement).stream())
                .anyMatch(BodsInterest::isBeneficial);
        if (party.isTextual() && beneficial) {
            BodsPeriod period = BodsPeriod.whole(
                    statements.stream()
                            .flatMap(statement -> interests(statement).stream())
                            .filter(BodsInterest::isBeneficial)
                            .toList(),
                    latest);
            StructuredClaim claim = mapper.claim(
                            latest, owned, "beneficialOwner", new EntityValue(mapper.key(party.asText()), null))
                    .validIn(period.time());
            mapper.add(
                    latest,
                    period.endedBy() == null ? claim : claim.qualified("endedBy", period.endedBy()),
                    "beneficialOwner");
        } else if (!party.isTextual() && latest.details().path("interests").isEmpty()) {
            unspecifiedWithoutInterest(latest, owned, party);
        }
    }

    private void unspecifiedWithoutInterest(BodsStatement latest, String owned, JsonNode party) {
        String reason = party.path("reason").asText("unknown");
        Value value = reason.equals(NO_OWNERS) ? new NoValue(reason) : new UnknownValue(reason);
        StructuredClaim claim =
                mapper.claim(latest, owned, "beneficialOwner", value).qualified("reason", reason);
        if (party.path("description").isTextual()) {
            claim.qualified("description", party.get("description").asText());
        }
        mapper.add(latest, claim, "beneficialOwner");
    }
}
