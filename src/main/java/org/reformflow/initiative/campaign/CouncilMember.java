package org.reformflow.initiative.campaign;

/**
 * A member of a campaign's council.
 *
 * @param person person id
 */
public record CouncilMember(String person, CouncilRole role) {

}
