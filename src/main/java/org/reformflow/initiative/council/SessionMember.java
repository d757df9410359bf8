package org.reformflow.initiative.council;

import org.reformflow.initiative.campaign.CouncilRole;

/**
 * A member of the council as called to a session.
 *
 * @param person person id
 * @param voted whether a secret ballot was cast
 */
public record SessionMember(String person, CouncilRole role, boolean attended, boolean voted) {

}
