package org.reformflow.initiative.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineReading;
import org.reformflow.deadline.DeadlineWords;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** Checks a call and writes it down with copies of what it was opened with. */
@Component
class CampaignOpening {

	private static final int FEWEST_MEMBERS = 5;

	private final CampaignTable table;

	private final CampaignDecision decision;

	private final DeadlineWords words;

	private final DeadlineReading reading;

	private final Organisation organisation;

	private final Clock clock;

	CampaignOpening(CampaignTable table, CampaignDecision decision, DeadlineWords words, DeadlineReading reading,
			Organisation organisation, Clock clock) {
		this.table = table;
		this.decision = decision;
		this.words = words;
		this.reading = reading;
		this.organisation = organisation;
		this.clock = clock;
	}

	Campaign open(NewCampaign call) {
		LocalDate today = LocalDate.now(this.clock);
		if (call.periodTo().isBefore(call.periodFrom())) {
			throw new Refusal("Thời gian áp dụng kết thúc ngày %s, trước khi bắt đầu ngày %s: hãy sửa lại."
				.formatted(VietnameseDates.words(call.periodTo()), VietnameseDates.words(call.periodFrom())));
		}
		LocalDate lastDay = lastDay(call.department(), call.deadlineWords());
		requireCouncil(call);
		Campaign campaign = new Campaign(UUID.randomUUID().toString(), call.department(), call.title(),
				call.periodFrom(), call.periodTo(), call.deadlineWords(), lastDay, call.quota(), call.roundsPerYear(),
				call.areas(), call.conditions(), this.decision.rules(call.basis(), today),
				this.decision.criteria(call.criteriaSet(), today), call.sameUnitConflict(), call.dropExtremes(),
				call.reviewers(), CampaignState.OPEN, null, call.openedBy(), OffsetDateTime.now(this.clock));
		this.table.insert(campaign, call.council(), units(call, campaign.id(), today));
		return campaign;
	}

	/**
	 * The last day in time.
	 * @throws Refusal when the words set no day, or one that has passed
	 */
	LocalDate lastDay(String department, String deadlineWords) {
		LocalDate today = LocalDate.now(this.clock);
		Deadline deadline = this.words.parse(department, deadlineWords, today);
		LocalDate lastDay = this.reading.lastDay(deadline)
			.orElseThrow(() -> new Refusal("Thời hạn nộp “" + deadlineWords
					+ "” không có ngày cuối. Hãy ghi một ngày, ví dụ “trước ngày 10/10/2026”."));
		if (lastDay.isBefore(today)) {
			throw new Refusal("Hạn nộp “%s” có ngày cuối %s đã qua: hãy chọn ngày khác.".formatted(deadlineWords,
					VietnameseDates.words(lastDay)));
		}
		return lastDay;
	}

	private void requireCouncil(NewCampaign call) {
		Set<String> seen = new HashSet<>();
		for (CouncilMember member : call.council()) {
			String name = this.organisation.person(member.person())
				.filter((person) -> call.department().equals(person.department()))
				.orElseThrow(() -> new Refusal("Hội đồng có người không thuộc cơ quan: hãy chọn lại."))
				.name();
			if (!seen.add(member.person())) {
				throw new Refusal("%s có hai vai trong Hội đồng: hãy giữ một vai.".formatted(name));
			}
		}
		if (seen.size() < FEWEST_MEMBERS) {
			throw new Refusal(
					"Hội đồng chỉ có %d người: hãy chọn ít nhất %d người.".formatted(seen.size(), FEWEST_MEMBERS));
		}
	}

	private List<OwingUnit> units(NewCampaign call, String campaignId, LocalDate today) {
		List<OwingUnit> units = this.organisation.actingUnits(call.department(), today)
			.stream()
			.filter((unit) -> call.units().isEmpty() ? unit.type() != UnitType.LEADERSHIP
					: call.units().contains(unit.id()))
			.map(Unit::id)
			.map((unit) -> new OwingUnit(UUID.randomUUID().toString(), campaignId, unit, call.quota()))
			.toList();
		if (units.isEmpty() || (!call.units().isEmpty() && units.size() < Set.copyOf(call.units()).size())) {
			throw new Refusal("Có đơn vị không còn hoạt động hoặc không thuộc cơ quan: hãy chọn lại các đơn vị.");
		}
		return units;
	}

}
