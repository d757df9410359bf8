package org.reformflow.initiative.campaign;

/**
 * A unit that owes initiatives to a campaign.
 *
 * @param id the matter of its ladder
 * @param unit unit id
 * @param quota initiatives that it owes
 */
public record OwingUnit(String id, String campaignId, String unit, int quota) {

}
