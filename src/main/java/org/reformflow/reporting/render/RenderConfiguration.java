package org.reformflow.reporting.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.reformflow.document.Letterheads;
import org.reformflow.document.TemplateFields;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the Word file of a report may and must say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Letterheads.class)
class RenderConfiguration {

	private static final List<String> FIGURE = List.of("number", "name", "measure", "value", "earlier", "target",
			"met");

	/**
	 * Components of NĐ 30/2020/NĐ-CP Art. 8, the texts and the figures of all sections.
	 */
	@Bean
	static TemplateFields periodicReportFields() {
		Set<String> known = new HashSet<>(Set.of("superiorBody", "place", "departmentName", "number", "writtenOn",
				"subject", "periodName", "periodFrom", "periodTo", "year", "earlierName", "signerTitle", "signerName",
				"otherHeading.text", "notesHeading.text", "notes.text", "annex.number", "annex.name", "annex.measure",
				"annex.value", "annex.units"));
		Set<String> required = new HashSet<>(
				Set.of("departmentName", "number", "writtenOn", "subject", "signerTitle", "signerName"));
		ReportDocument.KEYS.forEach((section, key) -> {
			known.add(key + ".text");
			required.add(key + ".text");
			if (ReportSection.withFigures().contains(section)) {
				FIGURE.forEach((field) -> known.add(key + "Figures." + field));
				required.add(key + "Figures.value");
			}
		});
		return new TemplateFields(ReportDocument.TEMPLATE, known, required);
	}

}
