package org.reformflow.organisation;

/** Roles in Vietnamese, as Camunda's Admin shows their groups. */
final class RoleNames {

	private RoleNames() {
	}

	static String of(Role role) {
		return switch (role) {
			case DIRECTOR -> "Giám đốc Sở";
			case DEPUTY_DIRECTOR -> "Phó Giám đốc Sở";
			case LEADERSHIP -> "Lãnh đạo Sở";
			case CHIEF_OF_OFFICE -> "Chánh Văn phòng";
			case OFFICE -> "Văn phòng Sở";
			case UNIT_HEAD -> "Người đứng đầu đơn vị";
			case OFFICER -> "Chuyên viên";
			case INITIATIVE_DESK -> "Đầu mối sáng kiến";
			case COUNCIL -> "Hội đồng sáng kiến";
			case COUNCIL_CHAIR -> "Chủ tịch Hội đồng sáng kiến";
			case COUNCIL_VICE_CHAIR -> "Phó Chủ tịch Hội đồng sáng kiến";
			case COUNCIL_SECRETARY -> "Thư ký Hội đồng sáng kiến";
			case SUPERVISOR -> "Giám sát";
			case ANALYST -> "Phân tích quy trình";
			case ADMINISTRATOR -> "Quản trị hệ thống";
		};
	}

}
