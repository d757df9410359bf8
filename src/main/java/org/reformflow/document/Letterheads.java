package org.reformflow.document;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What heads the documents of departments (NĐ 30/2020/NĐ-CP Art. 8), by department id.
 * What is not set stays open, to be filled in by hand.
 */
@ConfigurationProperties("reformflow.letterhead")
public record Letterheads(@DefaultValue Map<String, Letterhead> departments) {

	private static final Letterhead OPEN = new Letterhead("Ủy ban nhân dân tỉnh ……", "……");

	/** The letterhead of a department, to be filled in by hand when none is set. */
	public Letterhead of(String department) {
		return this.departments.getOrDefault(department, OPEN);
	}

	/**
	 * The letterhead of a department.
	 *
	 * @param superior body above it, such as "Ủy ban nhân dân tỉnh A"
	 * @param place where it signs
	 */
	public record Letterhead(@DefaultValue("Ủy ban nhân dân tỉnh ……") String superior,
			@DefaultValue("……") String place) {

	}

}
