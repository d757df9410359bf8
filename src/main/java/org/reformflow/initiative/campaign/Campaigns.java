package org.reformflow.initiative.campaign;

import java.util.List;
import java.util.Optional;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for initiatives. All methods join the caller's transaction. */
@Service
@Transactional
public class Campaigns {

	private final CampaignTable table;

	Campaigns(CampaignTable table) {
		this.table = table;
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

	/** The units that owe initiatives. */
	public List<OwingUnit> units(String id) {
		return this.table.units(id);
	}

}
