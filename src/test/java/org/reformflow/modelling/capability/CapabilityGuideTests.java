package org.reformflow.modelling.capability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.reformflow.process.Capability;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide tells analysts of the capabilities that there are. */
class CapabilityGuideTests {

	private static final Path PAGE = Path.of("docs", "guide", "nang-luc.md");

	private static final String REWRITE = "mvn test -Dtest=CapabilityGuideTests -Dtemplates.write=true";

	@Test
	void thePageOfTheGuideIsTheGeneratedOne() throws IOException {
		String page = page();
		if (Boolean.getBoolean("templates.write")) {
			Files.writeString(PAGE, page);
		}

		assertThat(PAGE).as("rewrite the page by: " + REWRITE).isRegularFile().content().isEqualTo(page);
	}

	private static String page() throws IOException {
		String rows = Capabilities.ofTheProduct()
			.all()
			.stream()
			.map((offer) -> "| %s<br>`%s` | %s | %s | %s | %s |".formatted(offer.capability().name(), offer.bean(),
					offer.capability().description(), inputs(offer), variables(offer.capability()),
					codes(offer.capability().notices())))
			.collect(Collectors.joining("\n"));
		return """
				# Các năng lực dùng trong mô hình

				Trang này do phần mềm sinh ra từ chính các năng lực (`%s`); đừng sửa bằng tay.

				| Năng lực | Làm gì | Tham số (* bắt buộc) | Biến cần có → đặt ra | Thông báo |
				|---|---|---|---|---|
				%s
				""".formatted(REWRITE, rows);
	}

	private static String inputs(Offer offer) {
		return Stream.of(offer.capability().inputs())
			.map((input) -> "%s%s `%s`%s".formatted(input.label(), input.required() ? "*" : "", input.name(),
					(input.choices().length > 0) ? ": " + codes(input.choices()) : ""))
			.collect(Collectors.joining("<br>"));
	}

	private static String variables(Capability capability) {
		String errors = (capability.errors().length > 0) ? "; lỗi " + codes(capability.errors()) : "";
		return codes(capability.needs()) + ((capability.sets().length > 0) ? " → " + codes(capability.sets()) : "")
				+ errors;
	}

	private static String codes(String[] names) {
		return Stream.of(names).map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

}
