package org.reformflow.deadline.ladder;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whom a tier addresses, as the decision table writes it. */
public enum Addressee {

	RESPONSIBLE("responsible", "người thực hiện"),

	UNIT_HEAD("unitHead", "người đứng đầu đơn vị"),

	OFFICE("office", "Văn phòng"),

	CHIEF_OF_OFFICE("chiefOfOffice", "Chánh Văn phòng"),

	DEPUTY_DIRECTOR("deputyDirector", "phó giám đốc phụ trách"),

	DIRECTOR("director", "giám đốc");

	private final String word;

	private final String label;

	Addressee(String word, String label) {
		this.word = word;
		this.label = label;
	}

	/** Who it is, in Vietnamese. */
	public String label() {
		return this.label;
	}

	static Addressee of(String word) {
		return Arrays.stream(values())
			.filter((addressee) -> addressee.word.equals(word.strip()))
			.findFirst()
			.orElseThrow(() -> new LadderTableException("không có nơi nhận “%s”; hãy dùng %s".formatted(word,
					Arrays.stream(values()).map((known) -> known.word).collect(Collectors.joining(", ")))));
	}

}
