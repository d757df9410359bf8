package org.reformflow.modelling.capability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.reformflow.modelling.Analysts;
import org.reformflow.process.Capability;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What models may use, over REST: for analysts and those who decide on releases. */
@RestController
@RequestMapping("/api/modelling")
@Tag(name = "modelling", description = "Mô hình quy trình")
class CapabilityController {

	private final Analysts analysts;

	private final SingletonSupplier<List<ElementTemplate>> templates = SingletonSupplier
		.of(CapabilityController::readTemplates);

	private final SingletonSupplier<List<View>> capabilities = SingletonSupplier
		.of(CapabilityController::readCapabilities);

	CapabilityController(Analysts analysts) {
		this.analysts = analysts;
	}

	@GetMapping("/templates")
	@Operation(summary = "Các mẫu phần tử cho trình vẽ quy trình",
			description = "Mảng element template của Camunda 7, như trong processes/.camunda/element-templates/.")
	List<ElementTemplate> templates() {
		this.analysts.reader();
		return this.templates.obtain();
	}

	@GetMapping("/capabilities")
	@Operation(summary = "Các năng lực mà bước tự động gọi được",
			description = "Tên, tham số, biến cần có, biến đặt ra, mã lỗi và mẫu thông báo của từng năng lực.")
	List<View> capabilities() {
		this.analysts.reader();
		return this.capabilities.obtain();
	}

	private static List<ElementTemplate> readTemplates() {
		try {
			return ElementTemplates.files().values().stream().flatMap(Collection::stream).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<View> readCapabilities() {
		try {
			return Capabilities.ofTheProduct().all().stream().map(View::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A capability.
	 *
	 * @param bean as in {@code ${bean}}
	 * @param needs variables that the case must have
	 * @param sets variables that it sets
	 * @param errors codes of BPMN errors
	 * @param notices names of templates
	 */
	record View(String bean, String name, String description, List<Input> inputs, List<String> needs, List<String> sets,
			List<String> errors, List<String> notices) {

		static View of(Offer offer) {
			Capability capability = offer.capability();
			return new View(offer.bean(), capability.name(), capability.description(),
					Stream.of(capability.inputs()).map(Input::of).toList(), List.of(capability.needs()),
					List.of(capability.sets()), List.of(capability.errors()), List.of(capability.notices()));
		}

	}

	/** What a step is given; no choices means any text. */
	record Input(String name, String label, String description, boolean required, List<String> choices) {

		static Input of(Capability.Input input) {
			return new Input(input.name(), input.label(), input.description(), input.required(),
					List.of(input.choices()));
		}

	}

}
