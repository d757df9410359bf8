package org.reformflow.modelling.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.process.Capability;
import org.reformflow.process.FormView;
import org.reformflow.process.ModelBean;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The beans of the product that models may name, by what they are for; read from the
 * classes, so that no product needs to run.
 */
public class Beans {

	private static final Set<Class<?>> KINDS = Set.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class,
			FormView.class);

	private static final String CLASSES = "classpath*:org/reformflow/**/*.class";

	private final Map<String, Class<?>> types = new HashMap<>();

	private final Map<String, Capability> capabilities = new HashMap<>();

	/**
	 * @throws IOException if the classes cannot be read
	 */
	public static Beans ofTheProduct() throws IOException {
		Beans beans = new Beans();
		CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
			beans.add(readers.getMetadataReader(file));
		}
		return beans;
	}

	private void add(MetadataReader reader) {
		for (MethodMetadata method : reader.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName())) {
			add(method.getMethodName(), type(method.getReturnTypeName()));
			MergedAnnotation<Capability> capability = method.getAnnotations().get(Capability.class);
			if (capability.isPresent()) {
				this.capabilities.put(method.getMethodName(), capability.synthesize());
			}
		}
		if (reader.getAnnotationMetadata().isAnnotated(Component.class.getName())
				&& !reader.getClassMetadata().isAbstract()) {
			String name = StringUtils
				.uncapitalizeAsProperty(ClassUtils.getShortName(reader.getClassMetadata().getClassName()));
			Object given = reader.getAnnotationMetadata()
				.getAnnotationAttributes(Component.class.getName())
				.getOrDefault("value", "");
			add(given.toString().isEmpty() ? name : given.toString(), type(reader.getClassMetadata().getClassName()));
		}
	}

	private static Class<?> type(String name) {
		return ClassUtils.resolveClassName(name, null);
	}

	private void add(String name, Class<?> type) {
		boolean usable = KINDS.stream().anyMatch((kind) -> kind.isAssignableFrom(type))
				|| AnnotatedElementUtils.hasAnnotation(type, ModelBean.class);
		if (usable) {
			this.types.put(name, type);
		}
	}

	/** All of them by name. */
	public Map<String, Class<?>> types() {
		return Map.copyOf(this.types);
	}

	/** Templates of the notices that delegates send, by bean. */
	public Map<String, List<String>> notices() {
		Map<String, List<String>> notices = new HashMap<>();
		this.capabilities.forEach((bean, capability) -> notices.put(bean, List.of(capability.notices())));
		return notices;
	}

	/** Whether there is a bean of a kind. */
	boolean has(String name, Class<?> kind) {
		Class<?> type = this.types.get(name);
		return type != null && kind.isAssignableFrom(type);
	}

	/** Whether expressions may call methods of the bean. */
	public boolean isCallable(String name) {
		Class<?> type = this.types.get(name);
		return type != null && AnnotatedElementUtils.hasAnnotation(type, ModelBean.class);
	}

	boolean hasMethod(String name, String method, int parameters) {
		Class<?> type = this.types.get(name);
		return type != null && Stream.of(type.getDeclaredMethods(), type.getMethods())
			.flatMap(Stream::of)
			.filter((each) -> each.getDeclaringClass() != Object.class)
			.anyMatch((each) -> each.getName().equals(method) && each.getParameterCount() == parameters);
	}

	/** Whether models may call a method of this name, with whatever parameters. */
	boolean hasMethod(String name, String method) {
		return isCallable(name)
				&& IntStream.rangeClosed(0, 9).anyMatch((parameters) -> hasMethod(name, method, parameters));
	}

	/** What a delegate needs and gives, if it says so. */
	Optional<Capability> capability(String name) {
		return Optional.ofNullable(this.capabilities.get(name));
	}

	/** Variables that delegates set or need. */
	Set<String> variables() {
		return this.capabilities.values()
			.stream()
			.flatMap((capability) -> Stream.of(capability.sets(), capability.needs()).flatMap(Stream::of))
			.collect(Collectors.toSet());
	}

	/** Names of a kind, for what to choose from. */
	Stream<String> names(Class<?> kind) {
		return this.types.entrySet()
			.stream()
			.filter((bean) -> kind.isAssignableFrom(bean.getValue()))
			.map(Map.Entry::getKey)
			.sorted();
	}

}
