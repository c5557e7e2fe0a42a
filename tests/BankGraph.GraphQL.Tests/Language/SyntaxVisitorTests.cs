using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class SyntaxVisitorTests
{
    [Fact]
    public void Visit_Executable_GoesInTheOrderOfTheText()
    {
        var recorder = new Recorder();
        var result = recorder.Visit(Utf8GraphQLParser.Parse("query ($a: [B!] = 1 @c) @d(e: { f: [$g] }) { h ...I }"));

        Assert.Equal(SyntaxVisitorAction.Continue, result);
        Assert.Equal(
            "Document OperationDefinition VariableDefinition Variable /Variable ListType NonNullType NamedType "
            + "/NamedType /NonNullType /ListType IntValue /IntValue Directive /Directive /VariableDefinition "
            + "Directive Argument ObjectValue ObjectField ListValue Variable /Variable /ListValue /ObjectField "
            + "/ObjectValue /Argument /Directive SelectionSet Field /Field FragmentSpread /FragmentSpread "
            + "/SelectionSet /OperationDefinition /Document",
            recorder.Trail);
    }

    [Fact]
    public void Visit_KitchenSinks_ReachesEveryKindButNames()
    {
        var recorder = new Recorder();
        recorder.Visit(Utf8GraphQLParser.Parse(KitchenSink.Query));
        recorder.Visit(Utf8GraphQLParser.Parse(KitchenSink.Schema));
        Assert.Equal(Enum.GetValues<SyntaxKind>().Except([SyntaxKind.Name]), recorder.Kinds.Order());
    }

    [Theory]
    [InlineData(KitchenSink.Query)]
    [InlineData(KitchenSink.Schema)]
    public void Visit_Any_EntersNodesInSourceOrderWithinTheirParents(string source)
    {
        var checker = new OrderChecker();
        checker.Visit(Utf8GraphQLParser.Parse(source));
        Assert.True(checker.Entered > 100);
    }

    [Fact]
    public void Visit_Skip_PassesOverChildrenAndLeave()
    {
        var recorder = new Recorder { SkipOn = SyntaxKind.Field };
        recorder.Visit(Utf8GraphQLParser.Parse("{ a(b: 1) { c } ...D }"));
        Assert.Equal(
            "Document OperationDefinition SelectionSet Field FragmentSpread /FragmentSpread /SelectionSet "
            + "/OperationDefinition /Document",
            recorder.Trail);
    }

    [Fact]
    public void Visit_BreakOnEnter_EndsTheWalk()
    {
        var recorder = new Recorder { BreakOn = "Argument" };
        var result = recorder.Visit(Utf8GraphQLParser.Parse("{ a(b: 1, c: 2) } { d }"));
        Assert.Equal(SyntaxVisitorAction.Break, result);
        Assert.Equal("Document OperationDefinition SelectionSet Field Argument", recorder.Trail);
    }

    [Fact]
    public void Visit_BreakOnLeave_EndsTheWalk()
    {
        var recorder = new Recorder { BreakOn = "/Field" };
        var result = recorder.Visit(Utf8GraphQLParser.Parse("{ a b }"));
        Assert.Equal(SyntaxVisitorAction.Break, result);
        Assert.Equal("Document OperationDefinition SelectionSet Field /Field", recorder.Trail);
    }

    [Fact]
    public void Visit_Any_AllocatesNothing()
    {
        var document = Utf8GraphQLParser.Parse(KitchenSink.Query);
        var walker = new Walker();
        walker.Visit(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        walker.Visit(document);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class Walker : SyntaxVisitor;

    private sealed class Recorder : SyntaxVisitor
    {
        private readonly List<string> _trail = [];

        public SyntaxKind? SkipOn { get; init; }

        public string? BreakOn { get; init; }

        public HashSet<SyntaxKind> Kinds { get; } = [];

        public string Trail => string.Join(' ', _trail);

        protected override SyntaxVisitorAction Enter(ISyntaxNode node)
        {
            Kinds.Add(node.Kind);
            return node.Kind == SkipOn ? Record($"{node.Kind}", SyntaxVisitorAction.Skip) : Record($"{node.Kind}");
        }

        protected override SyntaxVisitorAction Leave(ISyntaxNode node) => Record($"/{node.Kind}");

        private SyntaxVisitorAction Record(
            string step,
            SyntaxVisitorAction action = SyntaxVisitorAction.Continue)
        {
            _trail.Add(step);
            return step == BreakOn ? SyntaxVisitorAction.Break : action;
        }
    }

    private sealed class OrderChecker : SyntaxVisitor
    {
        private readonly Stack<Location> _parents = new();
        private int _lastStart;

        public int Entered { get; private set; }

        protected override SyntaxVisitorAction Enter(ISyntaxNode node)
        {
            Assert.NotNull(node.Location);
            var location = node.Location.Value;
            Assert.True(location.Start >= _lastStart);
            if (_parents.TryPeek(out var parent)) Assert.InRange(location.Start, parent.Start, parent.End);
            if (_parents.Count > 0) Assert.InRange(location.End, location.Start, parent.End);
            _lastStart = location.Start;
            _parents.Push(location);
            Entered++;
            return SyntaxVisitorAction.Continue;
        }

        protected override SyntaxVisitorAction Leave(ISyntaxNode node)
        {
            Assert.Equal(node.Location, _parents.Pop());
            return SyntaxVisitorAction.Continue;
        }
    }
}
