package org.reformflow.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a person wants to be told, and by whom represented. */
@Component
class NoticePreferences {

	private final PreferenceTable table;

	private final Organisation organisation;

	NoticePreferences(PreferenceTable table, Organisation organisation) {
		this.table = table;
		this.organisation = organisation;
	}

	View of(Person person) {
		Preference chosen = this.table.of(Set.of(person.id())).getOrDefault(person.id(), Preference.NONE);
		return new View(chosen.mail(), Addressee.usual(person), person.email(), chosen.absentFrom(), chosen.absentTo(),
				chosen.substitute(), colleagues(person));
	}

	/**
	 * Keeps a choice.
	 * @throws Refusal when the days are reversed or one is missing, or the substitute is
	 * no colleague
	 */
	@Transactional
	void save(Person person, Preference chosen) {
		check(person, chosen);
		this.table.save(person.id(), chosen);
	}

	private void check(Person person, Preference chosen) {
		LocalDate from = chosen.absentFrom();
		LocalDate to = chosen.absentTo();
		if (from == null && to == null && chosen.substitute() == null) {
			return;
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw new Refusal("Ngày kết thúc vắng đứng trước ngày bắt đầu. Hãy sửa lại ngày.");
		}
		if (from == null || to == null || chosen.substitute() == null) {
			throw new Refusal(
					"Hãy chọn đủ ngày bắt đầu vắng, ngày kết thúc vắng và người nhận thay, hoặc bỏ trống cả ba.");
		}
		if (colleagues(person).stream().noneMatch((colleague) -> colleague.id().equals(chosen.substitute()))) {
			throw new Refusal("Người nhận thay phải là một người khác đang làm việc trong sở. Hãy chọn lại.");
		}
	}

	private List<Colleague> colleagues(Person person) {
		return this.organisation.people()
			.stream()
			.filter((other) -> person.department() != null && person.department().equals(other.department())
					&& other.unit() != null && !other.id().equals(person.id()))
			.map((other) -> new Colleague(other.id(), other.name()))
			.toList();
	}

	/**
	 * What the dialog shows.
	 *
	 * @param mail what was chosen, or null for what is usual
	 * @param usual what is usual for the person's role
	 * @param email where mail goes, or null
	 * @param colleagues who may stand in
	 */
	record View(@Nullable MailChoice mail, MailChoice usual, @Nullable String email, @Nullable LocalDate absentFrom,
			@Nullable LocalDate absentTo, @Nullable String substitute, List<Colleague> colleagues) {

	}

	/** Somebody of the same department. */
	record Colleague(String id, String name) {

	}

}
