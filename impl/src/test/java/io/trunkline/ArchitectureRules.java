package io.trunkline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that hold the package table, for the tree below one root package. */
final class ArchitectureRules {

    /** The packages that are pure state: what happens is a function of their inputs, time among them. */
    private static final String[] PURE = {"core", "resolve", "dialog", "transaction", "auth", "time", "wire"};

    private static final Set<String> CLOCK_METHODS = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance");

    /** What the face may call: the getters of published views, the handle, and the switches of a dialog, in its shard. */
    private static final Set<String> PUBLISHED = Set.of(
            "attachment",
            "attach",
            "callId",
            "branch",
            "method",
            "request",
            "state",
            "flow",
            "lastResponse",
            "dialog",
            "retransmitTimerNanos",
            "timings",
            "cancelledInvite",
            "view",
            "original",
            "terminateOnBye",
            "setBackToBack",
            "disableSequenceNumberValidation",
            "incrementLocalSequenceNumber");

    private final PackageTable table;

    ArchitectureRules(String root) {
        this.table = new PackageTable(root);
    }

    /** Every rule by the name a test report shows. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every package is in the table", everyPackageIsInTheTable());
        rules.put("imports go down only", importsGoDownOnly());
        rules.put("no cycles", noCycles());
        rules.put("value knows nothing", valueKnowsNothing());
        rules.put("pure packages know no netty", nettyStaysAtTheEdge());
        rules.put("pure packages know no threads", pureKnowsNoThreads());
        rules.put("pure packages know no clock", pureKnowsNoClock());
        rules.put("pure packages know no sockets", pureKnowsNoSockets());
        rules.put("machines have no volatile fields", machinesHaveNoVolatileFields());
        rules.put("machines have no synchronized methods", machinesHaveNoSynchronizedMethods());
        rules.put("the edge does not know machines", edgeDoesNotKnowMachines());
        rules.put("the face reads machines and drives none", faceReadsMachinesAndDrivesNone());
        rules.put("only the face has the old names", onlyTheFaceHasTheOldNames());
        rules.put("one logging interface", oneLoggingInterface());
        rules.put("no standard streams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        return rules;
    }

    private ArchRule everyPackageIsInTheTable() {
        return classes()
                .that(new DescribedPredicate<>("are below " + table.root()) {
                    @Override
                    public boolean test(JavaClass type) {
                        return table.covers(type);
                    }
                })
                .should(new ArchCondition<>("be in a package of the table") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (table.placeOf(type).isEmpty()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no package of it"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule importsGoDownOnly() {
        return classes()
                .should(new ArchCondition<>("depend on their own row and on lower rows only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        table.placeOf(type).ifPresent(place -> checkDependencies(type, place, events));
                    }
                })
                .allowEmptyShould(true);
    }

    private void checkDependencies(JavaClass type, PackageTable.Place place, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<PackageTable.Place> target = table.placeOf(dependency.getTargetClass());
            if (target.isPresent() && target.get().depth() < place.depth()) {
                String message = "import goes up from " + place.slice() + " to "
                        + target.get().slice() + ": " + dependency.getDescription();
                events.add(SimpleConditionEvent.violated(dependency, message));
            }
        }
    }

    private ArchRule noCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return table.placeOf(type)
                                .map(place -> SliceIdentifier.of(place.slice()))
                                .orElseGet(SliceIdentifier::ignore);
                    }

                    @Override
                    public String getDescription() {
                        return "the packages of the table";
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private ArchRule valueKnowsNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(table.below("value"))
                .should()
                .dependOnClassesThat(resideInAPackage("io.trunkline..")
                        .or(resideInAPackage(table.root() + ".."))
                        .and(DescribedPredicate.not(resideInAnyPackage(table.below("value")))))
                .allowEmptyShould(true);
    }

    private ArchRule nettyStaysAtTheEdge() {
        return noClasses()
                .that(are(
                        DescribedPredicate.not(resideInAnyPackage(table.below("edge.netty", "edge.dns", "edge.tls")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .allowEmptyShould(true);
    }

    private ArchRule pureKnowsNoThreads() {
        DescribedPredicate<JavaClass> concurrent = resideInAPackage("java.util.concurrent..")
                .and(DescribedPredicate.not(resideInAPackage("java.util.concurrent.atomic")))
                .and(DescribedPredicate.not(named("java.util.concurrent.TimeUnit")));
        return noClasses()
                .that()
                .resideInAnyPackage(table.below(PURE))
                .should()
                .dependOnClassesThat(concurrent
                        .or(named("java.lang.Thread"))
                        .or(named("java.lang.ThreadLocal"))
                        .or(named("java.util.Timer")))
                .allowEmptyShould(true);
    }

    private ArchRule pureKnowsNoClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(table.below(PURE))
                .should()
                .callCodeUnitWhere(describe("reads a clock", ArchitectureRules::readsClock))
                .orShould()
                .dependOnClassesThat(named("java.time.Clock").or(named("java.time.InstantSource")))
                .allowEmptyShould(true);
    }

    private static boolean readsClock(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String method = target.getOwner().getName() + "." + target.getName();
        boolean timeNow = target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now");
        // new Date(long) is a value; only the constructor without arguments asks the clock.
        boolean dateFromValue = method.equals("java.util.Date.<init>")
                && !target.getRawParameterTypes().isEmpty();
        return timeNow || (CLOCK_METHODS.contains(method) && !dateFromValue);
    }

    private ArchRule pureKnowsNoSockets() {
        return noClasses()
                .that()
                .resideInAnyPackage(table.below(PURE))
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.channels..")
                        .or(resideInAPackage("javax.net.."))
                        .or(resideInAPackage("javax.naming.."))
                        .or(describe(
                                "are sockets",
                                type -> type.getPackageName().equals("java.net")
                                        && type.getSimpleName().endsWith("Socket"))))
                .allowEmptyShould(true);
    }

    private ArchRule machinesHaveNoVolatileFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(table.below("core", "resolve", "dialog", "transaction", "time"))
                .should()
                .notHaveModifier(JavaModifier.VOLATILE)
                .because("a shard's owner alone touches them")
                .allowEmptyShould(true);
    }

    private ArchRule machinesHaveNoSynchronizedMethods() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(table.below(PURE))
                .should()
                .notHaveModifier(JavaModifier.SYNCHRONIZED)
                .allowEmptyShould(true);
    }

    private ArchRule edgeDoesNotKnowMachines() {
        return noClasses()
                .that(are(resideInAnyPackage(table.below("edge"))))
                .should()
                .dependOnClassesThat(machines())
                .because("the only door to them is CallCore")
                .allowEmptyShould(true);
    }

    private ArchRule faceReadsMachinesAndDrivesNone() {
        return noClasses()
                .that(are(resideInAnyPackage(table.face())))
                .should()
                .callMethodWhere(describe(
                        "drives a machine",
                        call -> machines().test(call.getTargetOwner()) && !PUBLISHED.contains(call.getName())))
                .because("a handle holds its machine and reads what that publishes; everything else is CallCore's")
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> machines() {
        return resideInAnyPackage(table.below("core", "resolve", "dialog", "transaction"))
                .and(describe("are machines", type -> type.getSimpleName().endsWith("Machine")));
    }

    private ArchRule onlyTheFaceHasTheOldNames() {
        return noClasses()
                .that(are(DescribedPredicate.not(resideInAnyPackage(table.below("javax.sip", "value")))))
                .should()
                .haveNameMatching(".*[.$](SIP[A-Z]\\w*|\\w+(Impl|Ext|Manager|Helper|Utils?))")
                .because("applications know these names from elsewhere, and ours say what a thing does")
                .allowEmptyShould(true);
    }

    private static ArchRule oneLoggingInterface() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.log4j..")
                        .or(named("java.lang.System$Logger")))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe("named " + name, type -> type.getName().equals(name));
    }
}
