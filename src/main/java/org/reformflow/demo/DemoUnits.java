package org.reformflow.demo;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.organisation.Organisation;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The units of {@code demo/reports/figures.json}. */
@Component
public class DemoUnits {

	private final Organisation organisation;

	private final ObjectMapper mapper;

	DemoUnits(Organisation organisation, ObjectMapper mapper) {
		this.organisation = organisation;
		this.mapper = mapper;
	}

	public List<DemoUnit> all() {
		try {
			return List.of(this.mapper.readValue(
					new ClassPathResource("demo/reports/figures.json").getContentAsByteArray(), DemoUnit[].class));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the example figures", ex);
		}
	}

	/** Whether the demo department is the one that was imported. */
	public boolean exist() {
		return all().stream().allMatch((unit) -> this.organisation.person(unit.officer()).isPresent());
	}

}
