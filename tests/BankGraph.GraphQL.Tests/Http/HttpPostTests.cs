using System.Net;
using System.Text;
using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class HttpPostTests
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Fact]
    public async Task Post_Query_AnswersWithLengthAndWithoutStoring()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(GraphQLResponse, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(31, response.Content.Headers.ContentLength);
        Assert.False(response.Headers.TransferEncodingChunked ?? false);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(0, host.Executor.Undisposed);
    }

    [Theory]
    [InlineData(null, GraphQLResponse)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/graphql-response+json,application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.8", Json)]
    [InlineData("application/json;q=0, */*;q=0.1", GraphQLResponse)]
    [InlineData("*/*, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=latin1, application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("text/html, application/json;q=0.1", Json)]
    [InlineData("text/event-stream, application/json", Json)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", Json)]
    [InlineData("text/event-stream, application/json;q=0.9", "text/event-stream; charset=utf-8")]
    [InlineData("text/event-stream", "text/event-stream; charset=utf-8")]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    public async Task Post_Accept_DecidesTheForm(string? accept, string contentType)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Query, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/*")]
    [InlineData("nonsense")]
    public async Task Post_NothingAcceptable_Is406WithBody(string accept)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Query, accept);

        await AssertRefusedAsync(response, HttpStatusCode.NotAcceptable, "HC0063");
        Assert.Equal(GraphQLResponse, response.Content.Headers.ContentType?.ToString());
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("application/json-patch+json")]
    public async Task Post_NotJson_Is415(string contentType)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Query, contentType: contentType);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "HC0092");
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Post_JsonInUtf8_IsTaken(string contentType)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync("""{"query":"{ a(b: \"Run🏃\") }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{ a(b: \"Run🏃\") }", host.Executor.Last?.Document);
    }

    [Fact]
    public async Task Post_CompressedBody_Is415()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var content = new StringContent(Query, Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var response = await host.Client.PostAsync("/graphql", content);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType, "HC0092");
    }

    [Theory]
    [InlineData("", "HC0009")]
    [InlineData("  \r\n ", "HC0009")]
    [InlineData("hello", "HC0011")]
    [InlineData("{ \"not a JSON", "HC0011")]
    [InlineData("\"text\"", "HC0011")]
    [InlineData("""{"query":"{a}"} trailing""", "HC0011")]
    [InlineData("""{"query":"\ud800"}""", "HC0011")]
    [InlineData("{}", "HC0011")]
    [InlineData("""{"query":null}""", "HC0011")]
    [InlineData("""{"qeury":"{a}"}""", "HC0011")]
    [InlineData("""[{"query":"{a}"},{"query":"{b}"}]""", "HC0009")]
    [InlineData("[]", "HC0009")]
    [InlineData("""{"query":{"obj":"ect"}}""", "HC0009")]
    [InlineData("""{"query":0}""", "HC0009")]
    [InlineData("""{"query":["array"]}""", "HC0009")]
    [InlineData("""{"query":"{a}","operationName":false}""", "HC0009")]
    [InlineData("""{"query":"{a}","operationName":{}}""", "HC0009")]
    [InlineData("""{"query":"{a}","variables":"string"}""", "HC0009")]
    [InlineData("""{"query":"{a}","variables":[1]}""", "HC0009")]
    [InlineData("""{"query":"{a}","extensions":0}""", "HC0009")]
    [InlineData("""{"query":"{a}","extensions":["array"]}""", "HC0009")]
    [InlineData("""{"id":5}""", "HC0009")]
    public async Task Post_NotAWellFormedRequest_Is400InEveryForm(string body, string code)
    {
        await using var host = await GraphQLHost.StartAsync();

        var modern = await host.PostAsync(body, "application/graphql-response+json");
        var legacy = await host.PostAsync(body, "application/json");

        await AssertRefusedAsync(modern, HttpStatusCode.BadRequest, code);
        await AssertRefusedAsync(legacy, HttpStatusCode.BadRequest, code);
        Assert.Equal(GraphQLResponse, modern.Content.Headers.ContentType?.ToString());
        Assert.Equal(Json, legacy.Content.Headers.ContentType?.ToString());
        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Post_NotUtf8_Is400()
    {
        await using var host = await GraphQLHost.StartAsync();
        byte[] latin1 = [.. "{\"query\":\"{a(b:\\\""u8, 0xE9, .. "\\\")}\"}"u8];

        var response = await host.PostAsync(latin1);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest, "HC0011");
    }

    [Fact]
    public async Task Post_MalformedJson_TellsWhere()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync("{\n  \"query\": nope }");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var location = json.RootElement.GetProperty("errors")[0].GetProperty("locations")[0];
        Assert.Equal(2, location.GetProperty("line").GetInt32());
        Assert.Equal(13, location.GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task Post_AllParameters_ReachTheExecutor()
    {
        await using var host = await GraphQLHost.StartAsync();

        await host.PostAsync(
            "\uFEFF" + """
            {
              "unknown": [1, {"query": "not this"}],
              "variables": {"a": 1},
              "query": "query\n  Q { a }",
              "operationName": "Q",
              "extensions": {"e": true},
              "variables": {"a": [2, "ü"]}
            }
            """);

        var seen = host.Executor.Last;
        Assert.NotNull(seen);
        Assert.Equal("query\n  Q { a }", seen.Document);
        Assert.Equal("Q", seen.OperationName);
        Assert.Equal("""{"a": [2, "ü"]}""", seen.Variables);
        Assert.Equal("""{"e": true}""", seen.Extensions);
        Assert.Null(seen.DocumentId);
        Assert.Null(seen.ContextData);
    }

    [Theory]
    [InlineData("""{"query":"{a}","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"query":"{a}","operationName":""}""")]
    [InlineData("""{"query":"{a}"}""")]
    public async Task Post_NullParameters_AreAsGoodAsNone(string body)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", host.Executor.Last?.Variables);
        Assert.Equal("", host.Executor.Last?.Extensions);
        Assert.Null(host.Executor.Last?.OperationName);
    }

    [Theory]
    [InlineData("""{"id":"abc"}""", "abc", "")]
    [InlineData("""{"documentId":"abc"}""", "abc", "")]
    [InlineData("""{"documentId":"abc","query":"{a}"}""", null, "{a}")]
    public async Task Post_DocumentId_CountsWhereThereIsNoDocument(string body, string? id, string document)
    {
        await using var host = await GraphQLHost.StartAsync();

        await host.PostAsync(body);

        Assert.Equal(id, host.Executor.Last?.DocumentId);
        Assert.Equal(document, host.Executor.Last?.Document);
    }

    [Fact]
    public async Task Post_LargeBodyInManyPieces_IsTakenWhole()
    {
        await using var host = await GraphQLHost.StartAsync();
        var text = new string('x', 100_000);

        var response = await host.PostAsync($$$"""{"query":"{a} # {{{text}}}","variables":{"v":"{{{text}}}"}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{a} # " + text, host.Executor.Last?.Document);
        Assert.Equal($$"""{"v":"{{text}}"}""", host.Executor.Last?.Variables);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_TooLarge_Is413(bool chunked)
    {
        await using var host = await GraphQLHost.StartAsync(limits: limits => limits.MaxRequestBytes = 1000);
        var body = "{\"query\":\"" + new string(' ', 1000) + "\"}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (chunked) request.Headers.TransferEncodingChunked = true;

        var response = await host.Client.SendAsync(request);

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "HC0093");
        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Post_AsLargeAsAllowed_IsTaken()
    {
        await using var host = await GraphQLHost.StartAsync(limits: limits => limits.MaxRequestBytes = 1000);
        var body = Query + new string(' ', 1000 - Query.Length);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(body)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsync(body + " ")).StatusCode);
    }

    [Theory]
    [InlineData("HC0016", 400)]
    [InlineData("HC0011", 400)]
    [InlineData("HC0094", 400)]
    [InlineData("AUTH_NOT_AUTHENTICATED", 401)]
    [InlineData("AUTH_NOT_AUTHORIZED", 403)]
    [InlineData("HC0045", 504)]
    [InlineData("INTERNAL_SERVER_ERROR", 500)]
    public async Task Post_RequestError_HasAStatusOnlyWhereTheMediaTypeSaysSo(string code, int status)
    {
        await using var host = await GraphQLHost.StartAsync();
        host.Executor.OnExecute = (_, _) => FakeExecutor.Refuse(code);

        var modern = await host.PostAsync(Query, "application/graphql-response+json");
        var legacy = await host.PostAsync(Query, "application/json");

        await AssertRefusedAsync(modern, (HttpStatusCode)status, code);
        await AssertRefusedAsync(legacy, HttpStatusCode.OK, code);
    }

    [Fact]
    public async Task Post_FieldError_Is200()
    {
        await using var host = await GraphQLHost.StartAsync();
        host.Executor.OnExecute = (_, _) =>
            new(host.Executor.Result("""{"errors":[{"message":"x","path":["a"]}],"data":null}"""));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Query)).StatusCode);
    }

    [Fact]
    public async Task Post_SingleResultAsMultipart_HasOnePart()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Query, "multipart/mixed");

        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"__typename":"Query"}}""" + "\r\n-----\r\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_Aborted_CancelsTheOperation()
    {
        await using var host = await GraphQLHost.StartAsync();
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        host.Executor.OnExecute = async (_, token) =>
        {
            started.SetResult();
            await using var registration = token.Register(cancelled.SetResult);
            await cancelled.Task;
            token.ThrowIfCancellationRequested();
            return host.Executor.Result("{}");
        };
        using var abort = new CancellationTokenSource();
        using var content = new StringContent(Query, Encoding.UTF8, "application/json");

        var sending = host.Client.PostAsync("/graphql", content, abort.Token);
        await started.Task;
        await abort.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await cancelled.Task;
    }

    internal static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.False(json.RootElement.TryGetProperty("data", out _));
    }
}
