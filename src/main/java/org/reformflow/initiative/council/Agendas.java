package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls sessions of the council. All methods join the caller's transaction. */
@Service
@Transactional
class Agendas {

	/** A council judges no more in a day, and a form with more rows is slow. */
	static final int MOST = 60;

	private final SessionTable table;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Clock clock;

	Agendas(SessionTable table, Campaigns campaigns, Applications applications, Clock clock) {
		this.table = table;
		this.campaigns = campaigns;
		this.applications = applications;
		this.clock = clock;
	}

	/**
	 * Applications that wait for a session, those to be answered first in front. What the
	 * council left to the next campaign does not wait in this one any more.
	 */
	List<Application> ready(String campaignId) {
		List<String> deferred = this.table.deferred(campaignId);
		return this.applications.ofCampaign(campaignId)
			.stream()
			.filter((application) -> application.state() == ApplicationState.READY
					&& !deferred.contains(application.id()))
			.sorted(Comparator.comparing(Application::resultDue, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/**
	 * Calls a session and returns its id.
	 * @throws Refusal when it lies in the past, or has no application, too many or one
	 * that does not wait for it
	 */
	String call(String campaignId, Call call, String by) {
		Campaign campaign = this.campaigns.get(campaignId);
		requireFit(call);
		for (String id : call.applications()) {
			Application application = this.applications.lock(id);
			if (application.state() != ApplicationState.READY || !application.campaignId().equals(campaignId)) {
				throw new Refusal("Hồ sơ “%s” không còn chờ phiên họp: hãy mở lại việc này rồi chọn lại."
					.formatted(application.title()));
			}
			this.applications.enter(id, ApplicationState.IN_SESSION, null);
		}
		CouncilSession session = new CouncilSession(UUID.randomUUID().toString(), campaign.department(), campaignId,
				this.table.nextNumber(campaignId), SessionState.CALLED, call.voteMode(), call.meetsAt(), call.place(),
				call.message(), null, null, null, null, null, null, null, null, null, null, null, by);
		this.table.insert(session, this.campaigns.members(campaignId), call.applications(),
				OffsetDateTime.now(this.clock));
		return session.id();
	}

	private void requireFit(Call call) {
		if (call.applications().isEmpty()) {
			throw new Refusal("Hãy chọn ít nhất một hồ sơ để đưa ra phiên họp.");
		}
		if (call.applications().size() > MOST) {
			throw new Refusal(
					"Một phiên họp xét nhiều nhất %d hồ sơ: hãy bớt, phần còn lại để phiên sau.".formatted(MOST));
		}
		if (call.applications().stream().distinct().count() < call.applications().size()) {
			throw new Refusal("Có hồ sơ được chọn hai lần: hãy bỏ bớt.");
		}
		if (call.meetsAt().atZoneSameInstant(this.clock.getZone()).toLocalDate().isBefore(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày họp đã qua: hãy chọn từ hôm nay trở đi.");
		}
	}

	/**
	 * The round needs no further session.
	 * @throws Refusal while applications wait for one
	 */
	void requireNothingReady(String campaignId) {
		int waiting = ready(campaignId).size();
		if (waiting > 0) {
			throw new Refusal("Còn %d hồ sơ chờ phiên họp nên chưa kết thúc đợt được: hãy mời họp.".formatted(waiting));
		}
	}

	/** The session does not take place: its applications wait for another. */
	void postpone(String sessionId, String reason) {
		for (SessionItem item : this.table.applications(sessionId)) {
			if (this.applications.lock(item.applicationId()).state() == ApplicationState.IN_SESSION) {
				this.applications.enter(item.applicationId(), ApplicationState.READY, "Hoãn phiên họp: " + reason);
			}
		}
		this.table.setState(sessionId, SessionState.POSTPONED);
	}

	/**
	 * What the secretary decides on a session.
	 *
	 * @param applications ids in the order in which they are judged
	 */
	record Call(VoteMode voteMode, OffsetDateTime meetsAt, String place, @Nullable String message,
			List<String> applications) {

		Call {
			applications = List.copyOf(applications);
		}

	}

}
