package org.reformflow.modelling.change;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.organisation.Role;

/** Groups and people of a model in words. */
final class PeopleWords {

	private static final Map<String, String> GROUPS = Stream.of(Role.values())
		.collect(Collectors.toMap(Role::group, Role::label));

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
