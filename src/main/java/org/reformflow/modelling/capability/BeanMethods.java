package org.reformflow.modelling.capability;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/** The bean methods of the product, read from its classes: no product needs to run. */
final class BeanMethods {

	private static final String CLASSES = "classpath*:org/reformflow/**/*.class";

	private BeanMethods() {
	}

	/**
	 * Those that return a type, in the order of their names.
	 * @throws IOException if the classes cannot be read
	 */
	static List<Method> returning(Class<?> type) throws IOException {
		CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
		List<Method> found = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
			MetadataReader reader = readers.getMetadataReader(file);
			boolean has = reader.getAnnotationMetadata()
				.getAnnotatedMethods(Bean.class.getName())
				.stream()
				.anyMatch((method) -> method.getReturnTypeName().equals(type.getName()));
			if (has) {
				methods(reader.getClassMetadata().getClassName(), type).forEach(found::add);
			}
		}
		return found.stream().sorted(Comparator.comparing(Method::getName)).toList();
	}

	private static Stream<Method> methods(String owner, Class<?> type) {
		return Stream.of(ClassUtils.resolveClassName(owner, null).getDeclaredMethods())
			.filter((method) -> method.getReturnType().equals(type)
					&& AnnotatedElementUtils.hasAnnotation(method, Bean.class));
	}

}
