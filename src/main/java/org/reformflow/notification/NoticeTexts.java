package org.reformflow.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.notification.template.Rendered;
import org.reformflow.notification.template.Templates;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Fills templates in, with the values that all of them know. */
@Component
class NoticeTexts {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Templates templates;

	private final Organisation organisation;

	private final MatterLinks links;

	private final NotificationSettings settings;

	private final Clock clock;

	NoticeTexts(Templates templates, Organisation organisation, MatterLinks links, NotificationSettings settings,
			Clock clock) {
		this.templates = templates;
		this.organisation = organisation;
		this.links = links;
		this.settings = settings;
		this.clock = clock;
	}

	Rendered write(String template, Map<String, Object> values, String recipient, String department,
			@Nullable String businessKey) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("recipient", this.organisation.nameOf(recipient));
		all.put("departmentName", this.organisation.departmentName(department));
		all.put("link", this.links.address(businessKey));
		all.put("productName", this.settings.productName());
		all.put("today", DAY.format(LocalDate.now(this.clock)));
		return this.templates.render(template, all);
	}

	/** As it goes into a mail. */
	Rendered frame(NoticeRow notice) {
		String absent = notice.onBehalfOf();
		return write("mail-frame",
				Map.of("subject", notice.subject(), "body", notice.body(), "onBehalfOf",
						(absent != null) ? this.organisation.nameOf(absent) : ""),
				notice.recipient(), notice.department(), notice.businessKey());
	}

	String topic(String template) {
		return this.templates.topic(template);
	}

}
