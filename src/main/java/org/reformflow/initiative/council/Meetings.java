package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who attends a session, and so who may vote on what. All methods join the caller's
 * transaction.
 */
@Service
@Transactional
class Meetings {

	private final SessionTable table;

	private final Conflicts conflicts;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Clock clock;

	Meetings(SessionTable table, Conflicts conflicts, Campaigns campaigns, Applications applications, Clock clock) {
		this.table = table;
		this.conflicts = conflicts;
		this.campaigns = campaigns;
		this.applications = applications;
		this.clock = clock;
	}

	/**
	 * The session begins.
	 * @throws Refusal without two thirds of the members, without a chair of the day, or
	 * when a secret ballot would end in the past
	 */
	void open(String sessionId, Attendance attendance, String by) {
		CouncilSession session = this.table.lock(sessionId);
		Set<String> present = new HashSet<>(attendance.people());
		List<SessionMember> members = this.table.members(sessionId)
			.stream()
			.map((member) -> new SessionMember(member.person(), member.role(), present.remove(member.person()), false))
			.toList();
		requireFit(session, members, present, attendance.ballotEnd());
		String chair = chair(members).orElseThrow(() -> new Refusal(
				"Phiên họp phải có Chủ tịch hoặc Phó Chủ tịch Hội đồng dự để chủ trì: hãy hoãn phiên họp."));
		attendance.conflicts().forEach((conflict) -> declare(sessionId, members, conflict, by));
		this.table.setAttended(sessionId, attendance.people());
		this.table.setHeld(sessionId, chair, attendance.ballotEnd(), attendance.note());
		setElectorates(session, members);
	}

	private void requireFit(CouncilSession session, List<SessionMember> members, Set<String> strangers,
			@Nullable OffsetDateTime ballotEnd) {
		if (!strangers.isEmpty()) {
			throw new Refusal("Danh sách dự họp có người không phải thành viên Hội đồng: hãy chọn lại.");
		}
		long attending = members.stream().filter(SessionMember::attended).count();
		if (attending * 3 < members.size() * 2L) {
			throw new Refusal(
					"Chỉ có %d/%d thành viên dự, chưa đủ hai phần ba: phiên họp không tiến hành được, hãy chọn hoãn."
						.formatted(attending, members.size()));
		}
		if (session.voteMode() == VoteMode.SECRET
				&& (ballotEnd == null || !ballotEnd.isAfter(OffsetDateTime.now(this.clock)))) {
			throw new Refusal("Hãy chọn thời điểm kết thúc bỏ phiếu, muộn hơn bây giờ.");
		}
	}

	private static Optional<String> chair(List<SessionMember> members) {
		return Stream.of(CouncilRole.CHAIR, CouncilRole.VICE_CHAIR)
			.flatMap((role) -> members.stream().filter((member) -> member.attended() && member.role() == role))
			.map(SessionMember::person)
			.findFirst();
	}

	private void declare(String sessionId, List<SessionMember> members, DeclaredConflict conflict, String by) {
		if (members.stream().noneMatch((member) -> member.person().equals(conflict.person()))
				|| this.table.applications(sessionId)
					.stream()
					.noneMatch((item) -> item.applicationId().equals(conflict.applicationId()))) {
			throw new Refusal("Xung đột lợi ích phải ghi cho một thành viên và một hồ sơ của phiên họp này.");
		}
		this.conflicts.declare(conflict.applicationId(), conflict.person(), conflict.reason(), by);
	}

	private void setElectorates(CouncilSession session, List<SessionMember> members) {
		Campaign campaign = this.campaigns.get(session.campaignId());
		List<String> people = members.stream().map(SessionMember::person).toList();
		for (SessionItem item : this.table.applications(session.id())) {
			Application application = this.applications.get(item.applicationId());
			Map<String, ConflictGround> recused = (application.state() == ApplicationState.IN_SESSION)
					? this.conflicts.of(campaign, application, people) : new HashMap<>();
			this.table.insertRecusals(session.id(), application.id(), recused);
			int eligible = people.size() - recused.size();
			int present = (int) members.stream()
				.filter((member) -> member.attended() && !recused.containsKey(member.person()))
				.count();
			this.table.setElectorate(session.id(), application.id(), eligible, present,
					campaign.rules().votesNeeded(eligible));
		}
	}

	/**
	 * How a session begins.
	 *
	 * @param people person ids of the members who attend
	 * @param ballotEnd when a secret ballot ends, null for a show of hands
	 */
	record Attendance(List<String> people, @Nullable OffsetDateTime ballotEnd, @Nullable String note,
			List<DeclaredConflict> conflicts) {

		Attendance {
			people = List.copyOf(people);
			conflicts = List.copyOf(conflicts);
		}

	}

	/** A conflict of interest that a member declares at the session. */
	record DeclaredConflict(String applicationId, String person, String reason) {

	}

}
