package org.reformflow.modelling.change;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.organisation.Role;

/** Groups and people of a model in words. */
final class PeopleWords {

	private static final Map<Role, String> ROLES = Map.ofEntries(Map.entry(Role.DIRECTOR, "Giám đốc"),
			Map.entry(Role.DEPUTY_DIRECTOR, "Phó Giám đốc"), Map.entry(Role.LEADERSHIP, "Lãnh đạo cơ quan"),
			Map.entry(Role.CHIEF_OF_OFFICE, "Chánh Văn phòng"), Map.entry(Role.OFFICE, "Văn phòng"),
			Map.entry(Role.UNIT_HEAD, "Người đứng đầu đơn vị"), Map.entry(Role.OFFICER, "Chuyên viên"),
			Map.entry(Role.INITIATIVE_DESK, "Thường trực sáng kiến"), Map.entry(Role.COUNCIL, "Hội đồng sáng kiến"),
			Map.entry(Role.COUNCIL_CHAIR, "Chủ tịch Hội đồng"),
			Map.entry(Role.COUNCIL_VICE_CHAIR, "Phó Chủ tịch Hội đồng"),
			Map.entry(Role.COUNCIL_SECRETARY, "Thư ký Hội đồng"), Map.entry(Role.SUPERVISOR, "Người giám sát"),
			Map.entry(Role.ANALYST, "Người phân tích quy trình"), Map.entry(Role.ADMINISTRATOR, "Quản trị"));

	private static final Map<String, String> GROUPS = ROLES.entrySet()
		.stream()
		.collect(Collectors.toMap((role) -> role.getKey().group(), Map.Entry::getValue));

	private static final String HEAD = ".head";

	private PeopleWords() {
	}

	/** Of a list with commas; expressions stay as they are. */
	static String of(String list) {
		return Arrays.stream(list.split(",(?![^{]*})"))
			.map(String::strip)
			.map(PeopleWords::one)
			.collect(Collectors.joining(", "));
	}

	private static String one(String group) {
		if (group.endsWith(HEAD)) {
			return "người đứng đầu đơn vị " + group.substring(0, group.length() - HEAD.length());
		}
		return GROUPS.getOrDefault(group, group);
	}

}
