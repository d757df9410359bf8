package org.reformflow.modelling.capability;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reformflow.process.Capability;
import org.reformflow.process.ProcessVariable;

import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Delegates say of themselves what is so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapabilitiesTests {

	private static final Pattern SET = Pattern.compile("([A-Z_]+(?:\\.[A-Z_]+)?)\\.set\\(|setVariable\\(([^,]+),");

	private static final Pattern GET = Pattern.compile("([A-Z_]+)\\.(?:in|find)\\(");

	private final List<Offer> offers = Capabilities.ofTheProduct().all();

	CapabilitiesTests() throws IOException {
	}

	@Test
	void everyDelegateSaysWhatItDoes() throws IOException {
		assertThat(BeanMethods.returning(JavaDelegate.class)).hasSizeGreaterThan(35)
			.filteredOn((method) -> method.getDeclaringClass().getProtectionDomain() == Capability.class
				.getProtectionDomain())
			.allMatch((method) -> method.isAnnotationPresent(Capability.class));
	}

	@Test
	void namesAndDescriptionsAreVietnameseAndTellThemApart() {
		assertThat(this.offers).extracting((offer) -> offer.capability().name())
			.doesNotHaveDuplicates()
			.allMatch((name) -> name.length() <= 50 && name.matches("\\p{Lu}.*\\P{ASCII}.*"));
		assertThat(this.offers).extracting((offer) -> offer.capability().description())
			.doesNotHaveDuplicates()
			.allMatch((description) -> description.matches("\\p{Lu}.*\\P{ASCII}.*\\."));
	}

	@Test
	void noticesHaveTemplates() {
		assertThat(this.offers.stream().flatMap((offer) -> Stream.of(offer.capability().notices()))).isNotEmpty()
			.allSatisfy((notice) -> assertThat(Path.of("src/main/resources/notices", notice + ".txt")).isRegularFile());
	}

	@Test
	void choicesHaveLabelsAndInputsAreNamedOnce() {
		assertThat(this.offers).allSatisfy((offer) -> {
			Capability.Input[] inputs = offer.capability().inputs();
			assertThat(inputs).extracting(Capability.Input::name).doesNotHaveDuplicates();
			assertThat(inputs).allSatisfy((input) -> {
				assertThat(input.labels()).hasSameSizeAs(input.choices());
				assertThat(input.name()).matches("[a-z][A-Za-z]+");
				if (input.choices().length > 0 && !input.value().isEmpty()) {
					assertThat(input.choices()).contains(input.value());
				}
			});
		});
	}

	@Test
	void theyDeclareJustTheVariablesThatTheySet() {
		assertThat(this.offers)
			.allSatisfy((offer) -> assertThat(new TreeSet<>(List.of(offer.capability().sets()))).as(offer.bean())
				.isEqualTo(variables(offer, SET)));
	}

	@Test
	void theyDeclareTheVariablesThatTheyRead() {
		assertThat(this.offers).allSatisfy((offer) -> assertThat(List.of(offer.capability().needs())).as(offer.bean())
			.containsAll(variables(offer, GET).stream().filter((name) -> !isSet(offer, name)).toList()));
	}

	/** What it sets itself, it may look for before. */
	private static boolean isSet(Offer offer, String name) {
		return List.of(offer.capability().sets()).contains(name);
	}

	/** The variables that the source of a delegate's method names in a way. */
	private Set<String> variables(Offer offer, Pattern way) {
		Map<String, String> constants = constants(offer.method().getDeclaringClass());
		Set<String> names = new TreeSet<>();
		Matcher named = way.matcher(source(offer.method()));
		while (named.find()) {
			String word = (named.group(1) != null) ? named.group(1) : named.group(2);
			String constant = word.replaceAll("\\.name\\(\\)$", "").replaceAll("^.*\\.", "");
			names.add(word.startsWith("\"") ? word.replace("\"", "") : constants.getOrDefault(constant, word));
		}
		return names;
	}

	/** Names of variables by the constants that a class uses. */
	private static Map<String, String> constants(Class<?> type) {
		Map<String, String> constants = new HashMap<>();
		JavaClass used = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importClass(type);
		used.getFieldAccessesFromSelf()
			.stream()
			.filter((access) -> access.getTarget().getRawType().isEquivalentTo(ProcessVariable.class))
			.forEach((access) -> constants.put(access.getTarget().getName(),
					name(access.getTargetOwner().getName(), access.getTarget().getName())));
		return constants;
	}

	private static String name(String owner, String field) {
		try {
			Field constant = Class.forName(owner).getDeclaredField(field);
			ReflectionUtils.makeAccessible(constant);
			return ((ProcessVariable<?>) constant.get(null)).name();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String source(Method method) {
		try {
			String file = Files.readString(Path.of("src/main/java",
					method.getDeclaringClass().getName().replaceAll("\\$.*", "").replace('.', '/') + ".java"));
			int begin = file.indexOf("JavaDelegate " + method.getName() + "(");
			return file.substring(begin, file.indexOf("\n\t}", begin));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
