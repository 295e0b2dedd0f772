package org.claimgraph.ingest.bods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.parse.PartialDate;

/**
 * An interest of a party.
 *
 * @param type the type; unknownInterest where the file gives none
 * @param ordinal tells several interests of one type and directness in a statement apart
 */
record BodsInterest(String type, String directness, int ordinal, JsonNode json) {
    private static final Map<String, ShareOf> SHARES = Map.of(
            "shareholding", ShareOf.EQUITY,
            "votingRights", ShareOf.VOTES,
            "rightsToProfitOrIncome", ShareOf.PROFIT,
            "rightToProfitOrIncomeFromAssets", ShareOf.PROFIT,
            "rightsToSurplusAssetsOnDissolution", ShareOf.OTHER,
            "enjoymentAndUseOfAssets", ShareOf.OTHER);
    private static final Set<String> OFFICES = Set.of("boardMember", "boardChair", "seniorManagingOfficial");
    private static final Set<String> PARTIES =
            Set.of("settlor", "trustee", "protector", "beneficiaryOfLegalArrangement", "nominee", "nominator");
    private static final Set<String> UNKNOWN = Set.of("unknownInterest", "unpublishedInterest");

    static BodsInterest parse(JsonNode json, int ordinal) {
        return new BodsInterest(type(json), directness(json), ordinal, json);
    }

    static String type(JsonNode json) {
        return json.path("type").asText("unknownInterest");
    }

    static String directness(JsonNode json) {
        return json.path("directOrIndirect").asText("unknown");
    }

    /** What identifies the interest among those of other statements of the record. */
    String identity() {
        return type + "/" + directness + "/" + ordinal;
    }

    /** What a share of it is a share of; null if shares make no sense for it. */
    ShareOf shareOf() {
        return SHARES.get(type);
    }

    boolean isOffice() {
        return OFFICES.contains(type);
    }

    boolean isPartyToArrangement() {
        return PARTIES.contains(type);
    }

    boolean isUnknown() {
        return UNKNOWN.contains(type);
    }

    boolean isConditional() {
        return type.equals("conditionalRightsGrantedByContract");
    }

    boolean isBeneficial() {
        return json.path("beneficialOwnershipOrControl").asBoolean();
    }

    /** The predicate of an interest without a share. */
    String predicate() {
        if (type.equals("shareholding")) {
            return "owns";
        }
        if (shareOf() == ShareOf.PROFIT) {
            return "profitShare";
        }
        if (isOffice()) {
            return "directs";
        }
        return isPartyToArrangement() ? "partyTo" : isUnknown() ? "relationship" : "controls";
    }

    /** The start; null if unknown. */
    TimeValue start() {
        return PartialDate.parse(json.path("startDate").asText(""), null).orElse(null);
    }

    /** The end; null if unknown. */
    TimeValue end() {
        return PartialDate.parse(json.path("endDate").asText(""), null).orElse(null);
    }
}
