"""A small Django and REST Framework server that answers with what it has read.

Started by the tests as `gunicorn server:application`. It keeps the defaults of both, so that what
it refuses is what a server with these defaults refuses.
"""

import hashlib
import json
from datetime import datetime

import django
import rest_framework
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={},
    INSTALLED_APPS=["rest_framework"],
    LOGGING_CONFIG=None,
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
    ROOT_URLCONF=__name__,
    SECRET_KEY="nothing is signed",
    TIME_ZONE="Asia/Kolkata",
    USE_TZ=True,
)
django.setup()

# Both need the settings.
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.http import JsonResponse, QueryDict  # noqa: E402
from django.urls import re_path  # noqa: E402
from rest_framework import serializers  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.views import APIView  # noqa: E402

HEADERS = ["content-length", "content-type", "transfer-encoding", "content-encoding"]
KEY = "api_key"


def file_of(name, file):
    """What a file is, its content as a hash."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return {
        "field": name,
        "name": file.name,
        "type": file.content_type,
        "charset": file.charset,
        "size": file.size,
        "sha256": digest.hexdigest(),
    }


class Echo(APIView):
    """Answers with what it has read of a request, or with REST framework's own refusal.

    `data` is a JSON text, so that no number is rounded on its way: of a form it has the names in
    order, each with all of its values. The body's key is taken out of it, and written backwards, for
    the guard masks it in an answer.
    """

    def post(self, request):
        data, key = self.read(request.data)
        return Response({
            "data": json.dumps(data),
            "linkId": request.data.get("link_id") if hasattr(request.data, "get") else None,
            "key": [value[::-1] if isinstance(value, str) else value for value in key],
            "query": [[name, values] for name, values in request.query_params.lists()],
            "files": [file_of(name, file) for name, all in request.FILES.lists() for file in all],
            "headers": {
                name: request.headers[name] for name in HEADERS if name in request.headers
            },
            "hasKey": "x-api-key" in request.headers,
        })

    def read(self, data):
        if isinstance(data, QueryDict):
            # REST framework puts the files into the data too.
            lists = [
                [name, [value for value in values if isinstance(value, str)]]
                for name, values in data.lists()
            ]
            fields = [[name, values] for name, values in lists if values and name != KEY]
            return fields, [value for name, values in lists if name == KEY for value in values]
        if isinstance(data, dict):
            key = [data[KEY]] if KEY in data else []
            return {name: value for name, value in data.items() if name != KEY}, key
        return data, []


class EchoGet(Echo):
    """The same for a request that is a GET."""

    http_method_names = ["get"]
    get = Echo.post


KINDS = {
    "text": serializers.CharField,
    "url": serializers.URLField,
    "choice": serializers.ChoiceField,
    "boolean": serializers.BooleanField,
    "integer": serializers.IntegerField,
}


class Fields(APIView):
    """Says for each row whether its field takes its value, how it is read, or why it is not.

    The body is {fields, rows}: a field is {kind, options} by its name, `kind` one of REST
    framework's and `options` what it is made with; a row is {field, value}.
    """

    def post(self, request):
        makers = {name: self.maker(**field) for name, field in request.data["fields"].items()}
        return Response([self.read(makers, **row) for row in request.data["rows"]])

    def maker(self, kind, options):
        return lambda: KINDS[kind](**options)

    def read(self, makers, field, value, **_):
        fields = {field: makers[field]()}
        serializer = type("Row", (serializers.Serializer,), fields)(data={field: value})
        if serializer.is_valid():
            return {"ok": True, "messages": [], "coerced": serializer.validated_data[field]}
        return {"ok": False, "messages": serializer.errors[field], "coerced": None}


class Dates(APIView):
    """Says for each text of a list what date a DateField and `strptime` read; null for none."""

    def post(self, request):
        field = serializers.DateField(input_formats=["%d/%m/%Y"])
        return Response([[self.field(field, text), self.strptime(text)] for text in request.data])

    def field(self, field, text):
        try:
            return field.run_validation(text).isoformat()
        except serializers.ValidationError:
            return None

    def strptime(self, text):
        try:
            return datetime.strptime(text, "%d/%m/%Y").date().isoformat()
        except (ValueError, TypeError):
            return None


def versions(request):
    """Which Django and REST framework this is."""
    return JsonResponse({"django": django.__version__, "drf": rest_framework.VERSION})


urlpatterns = [
    re_path(r"^versions$", versions),
    re_path(r"^fields$", Fields.as_view()),
    re_path(r"^dates$", Dates.as_view()),
    re_path(r"^bank-connect/v[12]/session/$", Echo.as_view()),
    re_path(r"^bank-connect/v1/statement/upload_session/$", Echo.as_view()),
    re_path(r"^bank-connect/v1/account_aggregator/\w+/$", Echo.as_view()),
    re_path(r"^bank-connect/v1/session_data/[\w-]+/initiate_processing/$", Echo.as_view()),
    re_path(r"^bank-connect/v1/session_data/[\w-]+/(?:progress|session_status)/$", EchoGet.as_view()),
]

application = get_wsgi_application()
