package org.reformflow.initiative.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for initiatives. All methods join the caller's transaction. */
@Service
@Transactional
public class Campaigns {

	private final CampaignTable table;

	private final CampaignOpening opening;

	private final Clock clock;

	Campaigns(CampaignTable table, CampaignOpening opening, Clock clock) {
		this.table = table;
		this.opening = opening;
		this.clock = clock;
	}

	/**
	 * Opens a call with copies of the rules and criteria in force.
	 * @throws Refusal when the call contradicts itself or the tables cannot be used
	 */
	public Campaign open(NewCampaign call) {
		return this.opening.open(call);
	}

	/**
	 * Gives more time.
	 * @return the last day in time from now on
	 * @throws Refusal when the words set no day, or an earlier one than before
	 */
	public LocalDate extend(String id, String deadlineWords) {
		Campaign campaign = get(id);
		LocalDate lastDay = this.opening.lastDay(campaign.department(), deadlineWords);
		if (!lastDay.isAfter(campaign.lastDay())) {
			throw new Refusal("Hạn mới (ngày cuối %s) không muộn hơn hạn cũ (ngày cuối %s): hãy chọn ngày muộn hơn."
				.formatted(VietnameseDates.words(lastDay), VietnameseDates.words(campaign.lastDay())));
		}
		this.table.setDeadline(id, deadlineWords, lastDay);
		return lastDay;
	}

	/** The deadline became another day because the calendar changed. */
	public void moveDeadline(String id, LocalDate lastDay) {
		this.table.setDeadline(id, get(id).deadlineWords(), lastDay);
	}

	/** Enters a state, from which {@link CampaignState#PUBLISHED} is the last. */
	public void enter(String id, CampaignState state) {
		this.table.setState(id, state, OffsetDateTime.now(this.clock));
	}

	public void setProcess(String id, String processInstanceId) {
		this.table.setProcess(id, processInstanceId);
	}

	/**
	 * A campaign with its criteria.
	 * @throws Refusal when there is none
	 */
	public Campaign get(String id) {
		return find(id)
			.orElseThrow(() -> new Refusal("Không có đợt sáng kiến này. Hãy tải lại danh sách rồi chọn lại."));
	}

	public Optional<Campaign> find(String id) {
		return this.table.find(id);
	}

	/** The campaigns of a department, the newest first. */
	public List<Campaign> ofDepartment(String department) {
		return this.table.ofDepartment(department);
	}

	/** The council, in the order of its call: every member counts for the majority. */
	public List<CouncilMember> members(String id) {
		return this.table.members(id);
	}

	/** Who holds a role in the council. */
	public List<String> holders(String id, CouncilRole role) {
		return members(id).stream().filter((member) -> member.role() == role).map(CouncilMember::person).toList();
	}

	/** Units that owe initiatives, by the id of the matter of each one's ladder. */
	public List<OwingUnit> unitsById(Collection<String> ids) {
		return this.table.unitsById(ids);
	}

	/** The units that owe initiatives. */
	public List<OwingUnit> units(String id) {
		return this.table.units(id);
	}

}
