package org.reformflow.initiative.council;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the council's sessions decided, for who makes the documents. Votes are 0 until the
 * vote of a session is closed; who voted what is kept nowhere.
 */
@Service
@Transactional(readOnly = true)
public class Sessions {

	private final SessionTable table;

	Sessions(SessionTable table) {
		this.table = table;
	}

	public CouncilSession get(String sessionId) {
		return this.table.get(sessionId);
	}

	/** The sessions of a campaign in their order. */
	public List<CouncilSession> ofCampaign(String campaignId) {
		return this.table.ofCampaign(campaignId);
	}

	/** The applications of a session in the order of its agenda. */
	public List<SessionItem> items(String sessionId) {
		return this.table.applications(sessionId);
	}

	/** The council as called to a session, the chair first. */
	public List<SessionMember> members(String sessionId) {
		return this.table.members(sessionId);
	}

	/** What the last session with a decision on an application concluded. */
	public Optional<SessionItem> lastOn(String applicationId) {
		return this.table.ofApplication(applicationId)
			.stream()
			.filter((item) -> this.table.get(item.sessionId()).state() == SessionState.DECIDED)
			.findFirst();
	}

}
