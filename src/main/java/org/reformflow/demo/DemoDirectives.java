package org.reformflow.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.directive.DirectiveRequest;
import org.reformflow.directive.DirectiveSubmissions;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Registers the example directives of {@code demo/directives} once, as the office of the
 * demo department would over REST. A restart finds them by their idempotency keys.
 */
@Component
@ConditionalOnProperty("reformflow.demo.examples")
class DemoDirectives {

	static final String DEPARTMENT = "so-khcn";

	static final String OFFICE = "vanphong";

	static final List<String> NAMES = List.of("chuong-trinh-cai-cach", "nhiem-vu-nam", "nang-cao-chi-so",
			"tuyen-truyen");

	private static final Logger LOG = LoggerFactory.getLogger(DemoDirectives.class);

	private final DirectiveSubmissions submissions;

	private final Organisation organisation;

	private final ObjectMapper mapper;

	private final DemoDates dates;

	DemoDirectives(DirectiveSubmissions submissions, Organisation organisation, ObjectMapper mapper, DemoDates dates) {
		this.submissions = submissions;
		this.organisation = organisation;
		this.mapper = mapper;
		this.dates = dates;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void load() {
		if (this.organisation.person(OFFICE).filter((person) -> DEPARTMENT.equals(person.department())).isEmpty()) {
			LOG.info("No example directives: the organisation has no account '{}' in '{}'", OFFICE, DEPARTMENT);
			return;
		}
		Actor.as(OFFICE, () -> NAMES.forEach(this::register));
	}

	static String key(String name) {
		return "demo-example-" + name;
	}

	private void register(String name) {
		if (this.submissions.find(DEPARTMENT, key(name)).isEmpty()) {
			this.submissions.submit(DEPARTMENT, read(name), OFFICE, key(name));
			LOG.info("Registered the example directive {}", name);
		}
	}

	DirectiveRequest read(String name) {
		try (InputStream file = new ClassPathResource("demo/directives/" + name + ".json").getInputStream()) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			return this.mapper.readValue(this.dates.fill(text), DirectiveRequest.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the example " + name, ex);
		}
	}

}
